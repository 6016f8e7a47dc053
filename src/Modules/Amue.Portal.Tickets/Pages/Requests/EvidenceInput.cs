using Amue.Portal.Platform.Content;
using Amue.Portal.Tickets.Reading;
using Microsoft.AspNetCore.Http;

namespace Amue.Portal.Tickets.Pages.Requests;

/// <summary>The answers to evidence fields as a form sends them.</summary>
internal static class EvidenceInput
{
    public static Dictionary<string, string> Of(IFormCollection form) =>
        form.Where(f => f.Key.StartsWith(CustomFields.Prefix, StringComparison.Ordinal))
            .ToDictionary(f => f.Key[CustomFields.Prefix.Length..], f => f.Value.ToString());

    /// <summary>The fields as the form shows them, with what was typed.</summary>
    /// <param name="stages">When the answers are demanded, for the mark beside the label.</param>
    public static IReadOnlyList<CustomFieldInput> Inputs(
        IEnumerable<EvidenceAnswer> fields, IReadOnlyDictionary<string, string> typed, params IReadOnlyCollection<string> stages) =>
        fields.Select(f => new CustomFieldInput(
            CustomFields.Prefix + f.Name, f.Kind, f.Label, f.Hint, f.Choices, f.RequiredAt is { } stage && stages.Contains(stage),
            typed.TryGetValue(f.Name, out var answer) ? answer : f.Answer)).ToList();
}
