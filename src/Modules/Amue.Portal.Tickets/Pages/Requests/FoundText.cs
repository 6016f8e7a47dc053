using Amue.Portal.Tickets.Confidentiality;

namespace Amue.Portal.Tickets.Pages.Requests;

/// <summary>A text with what was found in it, marked where it stands.</summary>
/// <param name="Data">What is to be decided here.</param>
internal sealed record FoundText(string Label, IReadOnlyList<(string Text, bool IsFound)> Segments, IReadOnlyList<FoundDatum> Data)
{
    public static FoundText In(string label, string text, IReadOnlyList<FoundDatum> found, IReadOnlyList<FoundDatum> data)
    {
        var segments = new List<(string, bool)>();
        var from = 0;
        while (Next(text, from, found) is { } next)
        {
            segments.Add((text[from..next.At], false));
            segments.Add((text.Substring(next.At, next.Length), true));
            from = next.At + next.Length;
        }

        segments.Add((text[from..], false));
        return new FoundText(label, segments, data);
    }

    private static (int At, int Length)? Next(string text, int from, IReadOnlyList<FoundDatum> data) =>
        data.Where(d => d.Text.Length > 0)
            .Select(d => (At: text.IndexOf(d.Text, from, StringComparison.Ordinal), d.Text.Length))
            .Where(p => p.At >= 0)
            .OrderBy(p => p.At).ThenByDescending(p => p.Length)
            .Select(p => ((int, int)?)p)
            .FirstOrDefault();
}
