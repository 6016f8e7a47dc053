using Amue.Portal.Platform.Operations;
using Amue.Portal.Tickets.Confidentiality;

namespace Amue.Portal.Tickets.Pages.Requests;

/// <summary>The personal data found in what was typed, text by text, for its author to decide on each.</summary>
/// <param name="Confirmed">What the author has confirmed already: sent again with the form.</param>
internal sealed record FoundData(IReadOnlyList<FoundText> Texts, IReadOnlyCollection<string> Confirmed)
{
    public static FoundData None { get; } = new([], []);

    public bool IsEmpty => Texts.Count == 0 && Confirmed.Count == 0;

    public static FoundData In(Refusal refusal, IReadOnlyList<(string Field, string Label, string? Text)> texts, FoundChoices choices)
    {
        var data = refusal.Errors.Select(FoundDatum.Of).OfType<FoundDatum>().ToLookup(d => d.Field);
        // A value that stands in two texts is marked in both and decided once.
        var decided = new HashSet<string>();
        var found = texts.Where(t => data.Contains(t.Field))
            .Select(t => FoundText.In(t.Label, t.Text ?? "", data[t.Field].ToList(), data[t.Field].Where(d => decided.Add(d.Confirmation)).ToList()));
        return new FoundData(found.ToList(), choices.Confirmed);
    }
}
