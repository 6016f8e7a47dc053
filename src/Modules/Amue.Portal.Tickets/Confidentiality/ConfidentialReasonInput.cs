namespace Amue.Portal.Tickets.Confidentiality;

/// <summary>Why a request is confidential, as a form shows it.</summary>
/// <param name="IdPrefix">Makes the ids unique where a page has two such forms.</param>
internal sealed record ConfidentialReasonInput(string IdPrefix, ConfidentialReason? Reason, string? Text);
