using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Tickets.Opening;

namespace Amue.Portal.Tickets.Confidentiality;

/// <summary>Texts that others than the requester's establishment will read: personal data in them is redacted or confirmed one by one.</summary>
internal static class SharedTexts
{
    public static List<FieldError> Problems(
        VisibilityLevel visibility, IReadOnlyCollection<string> confirmations, IReadOnlyList<(string Field, string Text)> texts)
    {
        return [];
    }

    public static IReadOnlyList<(string Field, string Text)> OfForm(Ticket ticket, IReadOnlyList<ContentFieldDefinition> fields) =>
    [
        (nameof(DraftRequest.Subject), ticket.Item.Title),
        (nameof(DraftRequest.Description), ticket.Description),
        .. OfEvidence(fields, ticket.Item.CustomFields),
    ];

    public static IReadOnlyList<(string Field, string Text)> OfEvidence(IReadOnlyList<ContentFieldDefinition> fields, IReadOnlyDictionary<string, string> answers) =>
        fields.Where(f => f.Kind is CustomFieldKind.Text or CustomFieldKind.Multiline or CustomFieldKind.Number && answers.ContainsKey(f.Name))
            .Select(f => (CustomFields.Prefix + f.Name, answers[f.Name]))
            .ToList();
}
