using System.Globalization;
using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Tickets.Reading;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Tickets.Opening;

/// <summary>What a product wants to know about a request: the fields that recipes add to requests everywhere and in its space.</summary>
internal sealed class EvidenceFields(PortalDb db)
{
    public async Task<IReadOnlyList<ContentFieldDefinition>> OfAsync(Guid spaceId, CancellationToken cancellationToken) =>
        await db.ContentFields.AsNoTracking()
            .Where(f => f.ContentType == Ticket.ContentType && (f.SpaceId == null || f.SpaceId == spaceId))
            .OrderBy(f => f.Position).ThenBy(f => f.Name)
            .ToListAsync(cancellationToken);

    /// <summary>The name under which a form sends an answer, and under which its errors come back.</summary>
    public static string FormField(string name) => $"{nameof(DraftRequest.Evidence)}[{name}]";

    /// <summary>Only answers to fields that exist.</summary>
    public static Dictionary<string, string> Keep(IReadOnlyList<ContentFieldDefinition> fields, IReadOnlyDictionary<string, string> answers) =>
        fields.Select(f => (f.Name, Answer: answers.GetValueOrDefault(f.Name)?.Trim()))
            .Where(a => !string.IsNullOrEmpty(a.Answer))
            .ToDictionary(a => a.Name, a => a.Answer!);

    public static IReadOnlyList<EvidenceAnswer> Answers(IReadOnlyList<ContentFieldDefinition> fields, IReadOnlyDictionary<string, string> answers) =>
        fields.Select(f => new EvidenceAnswer(f.Name, f.Kind, f.Label, f.Hint, f.Choices, f.RequiredAt, answers.GetValueOrDefault(f.Name))).ToList();

    public static IEnumerable<FieldError> Problems(
        IReadOnlyList<ContentFieldDefinition> fields, IReadOnlyDictionary<string, string> answers, params IReadOnlyCollection<string> stages)
    {
        foreach (var field in fields)
        {
            if (!answers.TryGetValue(field.Name, out var answer))
            {
                if (field.RequiredAt is { } stage && stages.Contains(stage))
                {
                    yield return new FieldError(FormField(field.Name), "tickets.evidence.missing", field.Label);
                }
            }
            else if (!IsReadable(field, answer))
            {
                yield return new FieldError(FormField(field.Name), $"tickets.evidence.not{field.Kind}", field.Label);
            }
        }
    }

    /// <summary>0–100: what was asked and answered, where an answer that is demanded weighs twice.</summary>
    public static int Completeness(IReadOnlyList<ContentFieldDefinition> fields, IReadOnlyDictionary<string, string> answers, string description)
    {
        var asked = DescriptionWeight + fields.Sum(Weight);
        var answered = (description.Length > 0 ? DescriptionWeight : 0) + fields.Where(f => answers.ContainsKey(f.Name)).Sum(Weight);
        return 100 * answered / asked;
    }

    private const int DescriptionWeight = 2;

    private static int Weight(ContentFieldDefinition field) => field.RequiredAt is null ? 1 : 2;

    private static bool IsReadable(ContentFieldDefinition field, string answer) => field.Kind switch
    {
        CustomFieldKind.Number => decimal.TryParse(answer.Replace(',', '.'), NumberStyles.Number, CultureInfo.InvariantCulture, out _),
        CustomFieldKind.Date => DateOnly.TryParseExact(answer, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        CustomFieldKind.Boolean => answer is "true" or "false",
        CustomFieldKind.Choice => field.Choices.Contains(answer),
        _ => true,
    };
}
