using Amue.Portal.Search.Querying;

namespace Amue.Portal.Search.Pages;

/// <summary>The permanent address of a search: the question, the choices, the order, the page.</summary>
internal sealed record SearchAddress(string Text, IReadOnlyDictionary<string, string> Choices, SearchOrder Order = SearchOrder.Relevance, int Number = 1)
{
    public bool IsExplained { get; init; }

    public SearchAddress With(string field, string? value)
    {
        var choices = Choices.Where(c => c.Key != field).ToDictionary();
        if (value is not null)
        {
            choices[field] = value;
        }

        return this with { Choices = choices, Number = 1 };
    }

    public override string ToString()
    {
        var parts = new List<string> { "q=" + Uri.EscapeDataString(Text) };
        parts.AddRange(Choices.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => $"{c.Key}={Uri.EscapeDataString(c.Value)}"));
        if (Order != SearchOrder.Relevance)
        {
            parts.Add("tri=" + (Order == SearchOrder.Newest ? "recent" : "ancien"));
        }

        if (Number > 1)
        {
            parts.Add($"page={Number}");
        }

        if (IsExplained)
        {
            parts.Add("pourquoi=oui");
        }

        return "/recherche?" + string.Join('&', parts);
    }
}
