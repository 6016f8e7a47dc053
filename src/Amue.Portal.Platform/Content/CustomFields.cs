using System.Globalization;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Platform.Content;

/// <summary>The custom fields of a content type in a space, and what their answers must be.</summary>
public sealed class CustomFields(PortalDb db, KeptReadings kept)
{
    public const int LongestText = 300;

    public const int LongestMultiline = 10_000;

    /// <summary>Prefix of a custom field's name in forms and in field errors.</summary>
    public const string Prefix = "CustomFields.";

    public async Task<IReadOnlyList<ContentFieldDefinition>> OfAsync(string contentType, Guid spaceId, CancellationToken cancellationToken) =>
        await kept.GetAsync(
            (contentType, spaceId),
            () => db.ContentFields.AsNoTracking()
                .Where(f => f.ContentType == contentType && (f.SpaceId == null || f.SpaceId == spaceId))
                .OrderBy(f => f.Position).ThenBy(f => f.Name)
                .ToListAsync(cancellationToken),
            cancellationToken);

    /// <summary>Errors of the answers given; those missing count only where the field is required at one of these moments.</summary>
    public static IEnumerable<FieldError> Check(
        IReadOnlyList<ContentFieldDefinition> fields, IReadOnlyDictionary<string, string> answers, params IReadOnlyCollection<string> moments)
    {
        foreach (var field in fields)
        {
            var answer = answers.GetValueOrDefault(field.Name)?.Trim() ?? "";
            if (answer.Length == 0)
            {
                if (field.RequiredAt is { } moment && moments.Contains(moment))
                {
                    yield return new FieldError(Prefix + field.Name, "customFields.required", field.Label);
                }
            }
            else if (Problem(field, answer) is { } problem)
            {
                yield return problem;
            }
        }
    }

    /// <summary>Only the answers to fields that exist, trimmed, empty ones left out.</summary>
    public static Dictionary<string, string> Known(IReadOnlyList<ContentFieldDefinition> fields, IReadOnlyDictionary<string, string> answers) =>
        fields.Select(f => (f.Name, Answer: answers.GetValueOrDefault(f.Name)?.Trim() ?? ""))
            .Where(a => a.Answer.Length > 0)
            .ToDictionary(a => a.Name, a => a.Answer);

    private static FieldError? Problem(ContentFieldDefinition field, string answer) => field.Kind switch
    {
        CustomFieldKind.Text when answer.Length > LongestText => Error(field, "customFields.tooLong", LongestText),
        CustomFieldKind.Multiline when answer.Length > LongestMultiline => Error(field, "customFields.tooLong", LongestMultiline),
        CustomFieldKind.Number when !decimal.TryParse(answer.Replace(',', '.'), NumberStyles.Number, CultureInfo.InvariantCulture, out _) => Error(field, "customFields.number"),
        CustomFieldKind.Date when !DateOnly.TryParseExact(answer, "yyyy-MM-dd", out _) => Error(field, "customFields.date"),
        CustomFieldKind.Boolean when answer is not ("true" or "false") => Error(field, "customFields.boolean"),
        CustomFieldKind.Choice when !field.Choices.Contains(answer) => Error(field, "customFields.choice"),
        _ => null,
    };

    private static FieldError Error(ContentFieldDefinition field, string key, params object[] arguments) =>
        new(Prefix + field.Name, key, [field.Label, .. arguments]);
}
