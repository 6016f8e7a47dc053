using System.Security.Cryptography;
using System.Text;
using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.PersonalData;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Texts;
using Amue.Portal.Tickets.Opening;

namespace Amue.Portal.Tickets.Confidentiality;

/// <summary>Texts that others than the requester's establishment will read: personal data in them is redacted or confirmed, each on its own.</summary>
internal static class SharedTexts
{
    /// <summary>What is found and not confirmed; nothing where the texts stay with the establishment and those who handle them.</summary>
    public static List<FieldError> Problems(
        VisibilityLevel visibility, IReadOnlyCollection<string> confirmations, IReadOnlyList<(string Field, string Text)> texts) =>
        visibility > VisibilityLevel.Space
            ? []
            : texts.SelectMany(t => Unconfirmed(t.Text, confirmations).Select(f => DatumOf(t.Field, t.Text, f)))
                .DistinctBy(d => (d.Field, d.Confirmation))
                .Select(d => d.ToError())
                .ToList();

    /// <summary>The text with a mark in the place of each datum that is not confirmed.</summary>
    public static string Redacted(string text, IReadOnlyCollection<string> confirmations) =>
        PersonalDataRedactor.Redact(text, Unconfirmed(text, confirmations));

    public static IReadOnlyList<(string Field, string Text)> OfForm(Ticket ticket, IReadOnlyList<ContentFieldDefinition> fields) =>
    [
        (nameof(DraftRequest.Subject), ticket.Item.Title),
        (nameof(DraftRequest.Description), ticket.Description),
        .. OfEvidence(fields, ticket.Item.CustomFields),
    ];

    /// <summary>Answers that a person has written; a choice, a date or a yes holds nobody's data.</summary>
    public static IReadOnlyList<(string Field, string Text)> OfEvidence(IReadOnlyList<ContentFieldDefinition> fields, IReadOnlyDictionary<string, string> answers) =>
        fields.Where(f => f.Kind is CustomFieldKind.Text or CustomFieldKind.Multiline or CustomFieldKind.Number && answers.ContainsKey(f.Name))
            .Select(f => (CustomFields.Prefix + f.Name, answers[f.Name]))
            .ToList();

    private static IEnumerable<PersonalDataFinding> Unconfirmed(string text, IReadOnlyCollection<string> confirmations) =>
        PersonalDataScanner.Scan(text).Where(f => !confirmations.Contains(ConfirmationOf(text, f)));

    private static FoundDatum DatumOf(string field, string text, PersonalDataFinding finding) => new(
        field,
        new TextKey($"tickets.personalData.{finding.Kind}"),
        text.Substring(finding.Start, finding.Length),
        ConfirmationOf(text, finding));

    // Of the value, not of its place: what is confirmed stays so when the text around it changes.
    private static string ConfirmationOf(string text, PersonalDataFinding finding)
    {
        var value = SHA256.HashData(Encoding.UTF8.GetBytes(text.ToCharArray(finding.Start, finding.Length)));
        return $"{finding.Kind}-{Convert.ToHexStringLower(value.AsSpan(0, 8))}";
    }
}
