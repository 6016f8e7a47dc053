using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Security;
using Amue.Portal.Tickets.Confidentiality;

namespace Amue.Portal.Tickets;

internal sealed partial class Ticket
{
    /// <summary>As the requester's side wants it; a draft is its author's alone whatever is chosen.</summary>
    public VisibilityLevel Visibility { get; private set; } = VisibilityLevel.Community;

    public ConfidentialReason? ConfidentialReason { get; private set; }

    public string? ConfidentialReasonText { get; private set; }

    public bool IsShared => Visibility <= VisibilityLevel.Space;

    public void Narrow(VisibilityLevel visibility, ConfidentialReason? reason, string? reasonText, DateTime at)
    {
        Do(TicketAction.Narrow, at);
        (Visibility, ConfidentialReason, ConfidentialReasonText) = (visibility, reason, reasonText);
        ShowToReaders();
    }

    public void Widen(VisibilityLevel visibility, DateTime at)
    {
        Do(TicketAction.Widen, at);
        (Visibility, ConfidentialReason, ConfidentialReasonText) = (visibility, null, null);
        ShowToReaders();
    }

    /// <summary>Takes personal data out of everything its requester wrote in the form; the former text is not kept.</summary>
    public void Redact(Func<string, string> redacted, IReadOnlyList<ContentFieldDefinition> fields, DateTime at)
    {
        var description = redacted(Description);
        var written = SharedTexts.OfEvidence(fields, Item.CustomFields).Select(t => t.Field).ToHashSet();
        Item.SetCustomFields(Item.CustomFields.ToDictionary(a => a.Key, a => written.Contains(CustomFields.Prefix + a.Key) ? redacted(a.Value) : a.Value));
        Rewrite(redacted(Item.Title), description, Item.Language, at);
    }

    /// <summary>A confidential request leaves the referents of other establishments: another desk holds it from now on.</summary>
    public void MoveTo(Desk desk, DateTime at) => GoTo(desk, at);

    private void ShowToReaders()
    {
        if (SubmittedAt is null)
        {
            Item.ShowTo(VisibilityLevel.Confidential, [AudienceToken.User(RequesterId)]);
        }
        else
        {
            Item.ShowTo(Visibility, Visibility == VisibilityLevel.Community ? [] : ReadersAt(Visibility));
        }
    }

    /// <summary>The requester's side and the groups it was given to (domain.md §2.5); V3 adds the establishment, V4 nobody.</summary>
    private IEnumerable<string> ReadersAt(VisibilityLevel level)
    {
        yield return AudienceToken.User(RequesterId);
        yield return AudienceToken.Correspondents(EstablishmentId, ProductId);
        if (level == VisibilityLevel.Establishment)
        {
            yield return AudienceToken.Establishment(EstablishmentId);
        }

        foreach (var token in Stages.Select(s => s.ReaderToken(level)).OfType<string>())
        {
            yield return token;
        }
    }
}
