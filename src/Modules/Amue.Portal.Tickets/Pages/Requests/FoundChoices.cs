using Amue.Portal.Platform.PersonalData;
using Microsoft.AspNetCore.Http;

namespace Amue.Portal.Tickets.Pages.Requests;

/// <summary>What an author decided about each piece of personal data found in a text: to hide it, or that it is none.</summary>
internal sealed record FoundChoices(IReadOnlyCollection<string> Confirmed, IReadOnlyCollection<string> Hidden)
{
    public const string Choice = "Found";

    public const string Datum = "FoundText";

    public const string Keep = "keep";

    public const string Redact = "hide";

    public static FoundChoices None { get; } = new([], []);

    public static FoundChoices Of(IFormCollection form)
    {
        var choices = form.Where(f => KeyOf(f.Key) is not null).ToLookup(f => f.Value.ToString(), f => KeyOf(f.Key)!);
        var hidden = choices[Redact].Select(key => form[Field(Datum, key)].ToString()).Where(text => text.Length > 0).ToList();
        return new FoundChoices(choices[Keep].ToList(), hidden);
    }

    /// <summary>The text with a mark in the place of each datum that its author hides.</summary>
    public string? Hide(string? text) => text is null || Hidden.Count == 0
        ? text
        : PersonalDataRedactor.Redact(text, PersonalDataScanner.Scan(text).Where(f => Hidden.Contains(text.Substring(f.Start, f.Length))));

    public static string Field(string name, string key) => $"{name}[{key}]";

    private static string? KeyOf(string field) =>
        field.StartsWith(Choice + "[", StringComparison.Ordinal) && field.EndsWith(']') ? field[(Choice.Length + 1)..^1] : null;
}
