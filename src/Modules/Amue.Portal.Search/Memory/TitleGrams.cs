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

    private readonly Dictionary<ulong, int> _ids = [];
    private readonly List<int> _titles = [];
    private readonly KeptFigures _squaredRarity;
    private readonly Func<int[], double> _measure;
    private int _count;

    public TitleGrams()
    {
        _squaredRarity = new KeptFigures(titles => Square(Math.Log(1 + (_count / (1.0 + titles)))));
        _measure = Measure;
    }

    public TitleVector Add(string title)
    {
        _count++;
        _squaredRarity.Forget();
        var grams = Of(title);
        var numbers = new int[grams.Values.Sum()];
        var at = 0;
        foreach (var (gram, times) in grams)
        {
            ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(_ids, gram, out var isKnown);
            if (!isKnown)
            {
                id = _titles.Count;
                _titles.Add(0);
            }

            _titles[id]++;
            numbers.AsSpan(at, times).Fill(id);
            at += times;
        }

        return new TitleVector(numbers);
    }

    public Text Read(string text)
    {
        var grams = new Dictionary<int, int>();
        var norm = 0.0;
        foreach (var (gram, times) in Of(text))
        {
            if (_ids.TryGetValue(gram, out var id))
            {
                grams.Add(id, times);
                norm += times * times * _squaredRarity[_titles[id]];
            }
            else
            {
                norm += times * times * _squaredRarity[0];
            }
        }

        return new Text(grams, Math.Sqrt(norm));
    }

    /// <param name="title">As <see cref="Add"/> returned it.</param>
    /// <returns>From 0, nothing in common, to 1.</returns>
    public double Likeness(Text text, TitleVector title)
    {
        if (text.Norm == 0 || title.Grams.IsEmpty)
        {
            return 0;
        }

        var common = 0.0;
        var grams = title.Grams;
        for (var i = 0; i < grams.Length;)
        {
            var times = Times(grams, i);
            if (text.Some.MayHold(grams[i]) && text.Grams.TryGetValue(grams[i], out var others))
            {
                common += times * others * _squaredRarity[_titles[grams[i]]];
            }

            i += times;
        }

        return common == 0 ? 0 : common / (text.Norm * title.LengthAmong(_count, _measure));
    }

    private double Measure(int[] grams)
    {
        var norm = 0.0;
        for (var i = 0; i < grams.Length;)
        {
            var times = Times(grams, i);
            norm += times * times * _squaredRarity[_titles[grams[i]]];
            i += times;
        }

        return Math.Sqrt(norm);
    }

    /// <summary>How often the gram that begins here stands side by side.</summary>
    private static int Times(ReadOnlySpan<int> grams, int first)
    {
        var i = first + 1;
        while (i < grams.Length && grams[i] == grams[first])
        {
            i++;
        }

        return i - first;
    }

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

    /// <param name="Grams">How many times each that some title has occurs.</param>
    /// <param name="Norm">The length of the vector, rare grams weighing more.</param>
    internal sealed record Text(Dictionary<int, int> Grams, double Norm)
    {
        public FewNumbers Some { get; } = new(Grams.Keys);
    }
}
