using System.Runtime.InteropServices;
using Amue.Portal.Platform.Text;

namespace Amue.Portal.Search.Memory;

/// <summary>
/// How alike two short texts are by their runs of four letters: « heures suplementaires » is near « Heures supplémentaires »,
/// and a question near the title that asks the same, whatever the endings of their words.
/// </summary>
internal sealed class TitleGrams
{
    private const int Length = 4;
    private const int LongestText = 300;

    private readonly Dictionary<ulong, int> _titles = [];
    private int _count;

    public void Add(string title)
    {
        _count++;
        foreach (var gram in Of(title).Keys)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_titles, gram, out _)++;
        }
    }

    public Text Read(string text)
    {
        var grams = Of(text);
        var norm = 0.0;
        foreach (var (gram, times) in grams)
        {
            norm += Square(times * Rarity(gram));
        }

        return new Text(grams, Math.Sqrt(norm));
    }

    /// <returns>From 0, nothing in common, to 1.</returns>
    public double Likeness(Text a, Text b)
    {
        if (a.Norm == 0 || b.Norm == 0)
        {
            return 0;
        }

        var common = 0.0;
        foreach (var (gram, times) in b.Grams)
        {
            if (a.Grams.TryGetValue(gram, out var others))
            {
                common += times * others * Square(Rarity(gram));
            }
        }

        return common / (a.Norm * b.Norm);
    }

    private double Rarity(ulong gram) => Math.Log(1 + (_count / (1.0 + _titles.GetValueOrDefault(gram))));

    private static double Square(double value) => value * value;

    private static Dictionary<ulong, int> Of(string text)
    {
        var folded = TextFolding.Fold(text.Length <= LongestText ? text : text[..LongestText]);
        var grams = new Dictionary<ulong, int>(folded.Length);
        // Words apart by one space each, so that a gram may hold the end of one word and the beginning of the next.
        ulong window = ' ';
        var filled = 1;
        foreach (var character in folded)
        {
            Push(char.IsLetterOrDigit(character) ? character : ' ');
        }

        Push(' ');
        return grams;

        void Push(char character)
        {
            if (character == ' ' && (window & 0xFFFF) == ' ')
            {
                return;
            }

            window = (window << 16) | character;
            if (++filled >= Length)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(grams, window, out _)++;
            }
        }
    }

    /// <param name="Grams">How many times each occurs.</param>
    /// <param name="Norm">The length of the vector, rare grams weighing more.</param>
    internal sealed record Text(IReadOnlyDictionary<ulong, int> Grams, double Norm);
}
