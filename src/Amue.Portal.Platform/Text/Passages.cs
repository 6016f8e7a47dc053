using Amue.Portal.Platform.Text.Sentences;

namespace Amue.Portal.Platform.Text;

/// <summary>Cuts a text into passages that each keep together what was written together.</summary>
public static class Passages
{
    /// <summary>
    /// Passages of at most so many words, in the order of the text; only white space is left between them. A passage
    /// ends with a paragraph where it can, else with a line, else with a sentence, else between two words.
    /// </summary>
    public static IReadOnlyList<Passage> Split(string text, int maxWords)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxWords);

        var words = BorderedWord.Read(text);
        var passages = new List<Passage>();
        var first = 0;
        while (first < words.Count)
        {
            var next = words.Count - first <= maxWords ? words.Count : BestBorder(words, first, maxWords);
            var start = words[first].Start;
            passages.Add(new Passage(text[start..words[next - 1].End], start));
            first = next;
        }

        return passages;
    }

    /// <summary>The strongest border that leaves a passage of a fair length, the last one when several are as strong.</summary>
    private static int BestBorder(List<BorderedWord> words, int first, int maxWords)
    {
        var fairLength = Math.Max(1, maxWords / 3);
        var limit = first + maxWords;
        var best = limit;
        var strongest = Border.Word;
        for (var i = limit; i > first; i--)
        {
            if (i < first + fairLength && strongest != Border.Word)
            {
                break;
            }

            if (words[i].Before > strongest)
            {
                best = i;
                strongest = words[i].Before;
            }
        }

        return best;
    }
}
