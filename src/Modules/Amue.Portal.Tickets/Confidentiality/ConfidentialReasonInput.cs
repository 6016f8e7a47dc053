namespace Amue.Portal.Tickets.Confidentiality;

/// <summary>Why a request is confidential, as a form shows it.</summary>
/// <param name="IdPrefix">Empty in the form that was sent, whose fields the errors name.</param>
internal sealed record ConfidentialReasonInput(string IdPrefix, ConfidentialReason? Reason, string? Text)
{
    public bool ShowsErrors => IdPrefix.Length == 0;
}
