using Amue.Portal.Search.Indexing;
using Amue.Portal.Search.Memory;

namespace Amue.Portal.Search.Querying;

/// <summary>
/// The words that a reader may see: offered only when they stand, as they are offered, in a text that this reader may read.
/// </summary>
internal sealed class ReadableWords(TermIndex index, Workspace work, PassageTexts passages)
{
    private const int ShortestSlip = 4;
    private const int LongWord = 8;
    private const int MostTried = 8;
    private const int MostTexts = 20;

    public bool IsReadable(int term)
    {
        var reader = index.Postings(term).Read();
        while (reader.Next())
        {
            if (work.MayRead(reader.Passage))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The commonest words that begin so.</summary>
    public IReadOnlyList<string> StartingWith(string folded, int most) =>
        index.Forms.Commonest(folded, most * 4, index).Where(IsReadable).DistinctBy(f => f.Folded).Take(most).Select(f => f.Written).ToList();

    /// <summary>The word that another may be a slip for: one letter apart, two in a long word.</summary>
    public WordForm? Nearest(string folded)
    {
        if (folded.Length < ShortestSlip || folded.Any(char.IsDigit))
        {
            return null;
        }

        var most = folded.Length >= LongWord ? 2 : 1;
        return index.Forms.StartingWith(folded[..1])
            .Where(f => Math.Abs(f.Folded.Length - folded.Length) <= most && f.Folded.Length >= ShortestSlip)
            .Select(f => (Form: f, Distance: EditDistance.Between(folded, f.Folded, most)))
            .Where(f => f.Distance <= most)
            .OrderBy(f => f.Distance).ThenByDescending(f => Commonness(f.Form)).ThenBy(f => f.Form.Written, StringComparer.Ordinal)
            .Take(MostTried).Select(f => f.Form).FirstOrDefault(IsReadable);
    }

    private int Commonness(WordForm form) => form.TermIn(index) is { } term ? index.ItemsOf[term] : 0;

    private bool IsReadable(WordForm form)
    {
        if (form.TermIn(index) is not { } term)
        {
            return false;
        }

        if (form.FoundIn is { } known && work.MayRead(known))
        {
            return true;
        }

        var texts = 0;
        var reader = index.Postings(term).Read();
        while (reader.Next() && texts < MostTexts)
        {
            if (!work.MayRead(reader.Passage))
            {
                continue;
            }

            texts++;
            if (form.IsMissedIn(reader.Passage))
            {
                continue;
            }

            if (StandsIn(reader.Passage, form.Written))
            {
                form.FoundIn = reader.Passage;
                return true;
            }

            form.MissIn(reader.Passage);
        }

        return false;
    }

    private bool StandsIn(int passage, string word)
    {
        var item = index.Item(index.Passages[passage].Item).Item;
        return Holds(item.Title, word) || item.Tags.Any(tag => Holds(tag, word))
            || Holds(passages.Of(index.RowOf(passage), item.ContentId, index.PartOf(passage)), word);
    }

    private static bool Holds(string? text, string word)
    {
        for (var at = text?.IndexOf(word, StringComparison.OrdinalIgnoreCase) ?? -1; at >= 0; at = text!.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text![at - 1])) && (end == text!.Length || !char.IsLetterOrDigit(text[end])))
            {
                return true;
            }
        }

        return false;
    }
}
