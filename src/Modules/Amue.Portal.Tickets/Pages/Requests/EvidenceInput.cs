using Amue.Portal.Tickets.Opening;
using Amue.Portal.Tickets.Reading;
using Microsoft.AspNetCore.Http;

namespace Amue.Portal.Tickets.Pages.Requests;

/// <summary>The answers to evidence fields as a form sends them.</summary>
internal static class EvidenceInput
{
    private static readonly string Prefix = EvidenceFields.FormField("\n").Split('\n')[0];

    private static readonly string Suffix = EvidenceFields.FormField("\n").Split('\n')[1];

    public static Dictionary<string, string> Of(IFormCollection form) =>
        form.Where(f => f.Key.StartsWith(Prefix, StringComparison.Ordinal) && f.Key.EndsWith(Suffix, StringComparison.Ordinal))
            .ToDictionary(f => f.Key[Prefix.Length..^Suffix.Length], f => f.Value.ToString());

    /// <summary>The fields as the form shows them, with what was typed.</summary>
    /// <param name="stages">When the answers are demanded, for the mark beside the label.</param>
    public static IReadOnlyList<CustomFieldInput> Inputs(
        IEnumerable<EvidenceAnswer> fields, IReadOnlyDictionary<string, string> typed, params IReadOnlyCollection<string> stages) =>
        fields.Select(f => new CustomFieldInput(
            EvidenceFields.FormField(f.Name), f.Kind, f.Label, f.Hint, f.Choices, f.RequiredAt is { } stage && stages.Contains(stage),
            typed.TryGetValue(f.Name, out var answer) ? answer : f.Answer)).ToList();
}
