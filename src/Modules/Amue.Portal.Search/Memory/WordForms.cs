using Amue.Portal.Platform.Text;

namespace Amue.Portal.Search.Memory;

/// <summary>
/// The words of the corpus as they are written, for completion and for « vous vouliez dire ». A word here may be one that the
/// reader may not see: who offers it must first find it in something readable.
/// </summary>
internal sealed class WordForms
{
    private const int MostRecent = 2_000;

    private readonly Dictionary<string, WordForm> _known = new(StringComparer.Ordinal);
    private readonly List<WordForm> _recent = [];
    private WordForm[] _sorted = [];

    public int Count => _known.Count;

    public bool Contains(string written) => _known.ContainsKey(written);

    /// <param name="written">In lower case, with its accents.</param>
    public void Add(string written, string term)
    {
        var form = new WordForm(written, TextFolding.Fold(written), term);
        if (!_known.TryAdd(written, form))
        {
            return;
        }

        _recent.Add(form);
        if (_recent.Count > Math.Max(MostRecent, _sorted.Length / 10))
        {
            Sort();
        }
    }

    /// <summary>After many were added at once.</summary>
    public void Sort()
    {
        _sorted = [.. _sorted, .. _recent];
        _recent.Clear();
        Array.Sort(_sorted, (a, b) => string.CompareOrdinal(a.Folded, b.Folded));
    }

    public IEnumerable<WordForm> StartingWith(string folded)
    {
        for (var i = FirstFrom(folded); i < _sorted.Length && _sorted[i].Folded.StartsWith(folded, StringComparison.Ordinal); i++)
        {
            yield return _sorted[i];
        }

        foreach (var form in _recent)
        {
            if (form.Folded.StartsWith(folded, StringComparison.Ordinal))
            {
                yield return form;
            }
        }
    }

    private int FirstFrom(string folded)
    {
        var low = 0;
        var high = _sorted.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(_sorted[middle].Folded, folded) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
