using Amue.Portal.Platform.PersonalData;
using Microsoft.AspNetCore.Http;

namespace Amue.Portal.Tickets.Pages.Requests;

/// <summary>What an author decided about each piece of personal data found in a text: to hide it, or that it is none.</summary>
/// <param name="HidesTheRest">Everything shown is decided, and what is not confirmed is to be hidden.</param>
internal sealed record FoundChoices(IReadOnlyCollection<string> Confirmed, IReadOnlyCollection<string> Hidden, bool HidesTheRest)
{
    public const string Choice = "Found";

    public const string Datum = "FoundText";

    public const string Keep = "keep";

    public const string Redact = "hide";

    public static FoundChoices None { get; } = new([], [], HidesTheRest: false);

    public static FoundChoices Of(IFormCollection form)
    {
        var choices = form.Where(f => KeyOf(f.Key) is not null).ToLookup(f => f.Value[^1] ?? "", f => KeyOf(f.Key)!);
        var hidden = choices[Redact].Select(key => form[Field(Datum, key)].ToString()).Where(text => text.Length > 0).ToList();
        var shown = form.Keys.Count(key => key.StartsWith(Datum + "[", StringComparison.Ordinal));
        var decided = choices[Redact].Concat(choices[Keep]).Count(key => form.ContainsKey(Field(Datum, key)));
        return new FoundChoices(choices[Keep].ToList(), hidden, hidden.Count > 0 && decided == shown);
    }

    /// <summary>The text with a mark in the place of each datum that its author hides.</summary>
    public string? Hide(string? text) => text is null || Hidden.Count == 0
        ? text
        : PersonalDataRedactor.Redact(text, PersonalDataScanner.Scan(text).Where(f => Hidden.Contains(text.Substring(f.Start, f.Length))));

    public static string Field(string name, string key) => $"{name}[{key}]";

    private static string? KeyOf(string field) =>
        field.StartsWith(Choice + "[", StringComparison.Ordinal) && field.EndsWith(']') ? field[(Choice.Length + 1)..^1] : null;
}
