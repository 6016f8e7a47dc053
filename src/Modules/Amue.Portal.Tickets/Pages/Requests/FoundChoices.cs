using Microsoft.AspNetCore.Http;

namespace Amue.Portal.Tickets.Pages.Requests;

/// <summary>What an author decided about each piece of personal data found in a text: to hide it, or that it is none.</summary>
internal sealed record FoundChoices(IReadOnlyCollection<string> Confirmed, IReadOnlyCollection<string> Hidden, string Mask)
{
    public const string Choice = "Found";

    public const string Datum = "FoundText";

    public const string Keep = "keep";

    public const string Redact = "hide";

    public static FoundChoices None { get; } = new([], [], "");

    /// <param name="mask">What stands in the text instead of what is hidden.</param>
    public static FoundChoices Of(IFormCollection form, string mask)
    {
        var choices = form.Where(f => KeyOf(f.Key) is not null).ToLookup(f => f.Value.ToString(), f => KeyOf(f.Key)!);
        var hidden = choices[Redact].Select(key => form[Field(Datum, key)].ToString()).Where(text => text.Length > 0).ToList();
        return new FoundChoices(choices[Keep].ToList(), hidden, mask);
    }

    /// <summary>The longest first: a shorter one may be part of it.</summary>
    public string? Hide(string? text) =>
        text is null ? null : Hidden.OrderByDescending(h => h.Length).Aggregate(text, (t, hidden) => t.Replace(hidden, Mask, StringComparison.Ordinal));

    public static string Field(string name, string key) => $"{name}[{key}]";

    private static string? KeyOf(string field) =>
        field.StartsWith(Choice + "[", StringComparison.Ordinal) && field.EndsWith(']') ? field[(Choice.Length + 1)..^1] : null;
}
