using System.Globalization;
using System.Text;
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

    public override string ToString() => Written(Choices);

    /// <summary>The address with one more choice, of a field in which nothing is chosen yet.</summary>
    public string ToString(string field, string value) => Written(Choices.Append(new(field, value)));

    private string Written(IEnumerable<KeyValuePair<string, string>> choices)
    {
        var address = new StringBuilder("/recherche?q=").Append(Uri.EscapeDataString(Text));
        foreach (var (field, value) in choices.OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            address.Append('&').Append(field).Append('=').Append(Uri.EscapeDataString(value));
        }

        if (Order != SearchOrder.Relevance)
        {
            address.Append(Order == SearchOrder.Newest ? "&tri=recent" : "&tri=ancien");
        }

        if (Number > 1)
        {
            address.Append(CultureInfo.InvariantCulture, $"&page={Number}");
        }

        return IsExplained ? address.Append("&pourquoi=oui").ToString() : address.ToString();
    }
}
