using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;

namespace Amue.Portal.Tickets.Confidentiality;

/// <summary>A request is never public; a confidential one says why.</summary>
internal static class VisibilityChecks
{
    /// <summary>The names of the fields, alike in every request that has them.</summary>
    private const string Visibility = "Visibility";

    private const string Reason = "Reason";

    private const string ReasonText = "ReasonText";

    public static IEnumerable<FieldError> Of(VisibilityLevel visibility, ConfidentialReason? reason, string? reasonText)
    {
        if (visibility is < VisibilityLevel.Community or > VisibilityLevel.Confidential)
        {
            yield return new FieldError(Visibility, "tickets.visibility.impossible");
        }

        if (visibility != VisibilityLevel.Confidential)
        {
            yield break;
        }

        if (reason is null || !Enum.IsDefined(reason.Value))
        {
            yield return new FieldError(Reason, "tickets.visibility.noReason");
        }
        else if (reason == ConfidentialReason.Other && string.IsNullOrWhiteSpace(reasonText))
        {
            yield return new FieldError(ReasonText, "tickets.visibility.noReasonText");
        }
    }
}
