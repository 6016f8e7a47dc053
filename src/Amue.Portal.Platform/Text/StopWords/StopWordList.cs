using System.Collections.Frozen;

namespace Amue.Portal.Platform.Text.StopWords;

/// <summary>The words of a language that carry no subject, in lower case with their accents.</summary>
internal sealed class StopWordList
{
    private readonly FrozenSet<string> _words;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private StopWordList(IEnumerable<string> words)
    {
        _words = words.ToFrozenSet(StringComparer.Ordinal);
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static StopWordList French { get; } = new(Read("french"));

    public static StopWordList English { get; } = new(Read("english"));

    public static StopWordList Of(TextLanguage language) => language == TextLanguage.English ? English : French;

    public bool Contains(ReadOnlySpan<char> word) => _lookup.Contains(word);

    public StopWordList Except(StopWordList other) => new(_words.Where(word => !other._words.Contains(word)));

    private static IEnumerable<string> Read(string language)
    {
        using var resource = typeof(StopWordList).Assembly.GetManifestResourceStream($"StopWords.{language}.txt")!;
        using var lines = new StreamReader(resource);
        while (lines.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
            {
                continue;
            }

            foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                yield return word;
            }
        }
    }
}
