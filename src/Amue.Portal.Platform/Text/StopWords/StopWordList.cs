using System.Collections.Frozen;

namespace Amue.Portal.Platform.Text.StopWords;

/// <summary>The words of a language that carry no subject, in lower case with their accents.</summary>
internal sealed class StopWordList
{
    private readonly FrozenSet<string> words;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup;

    private StopWordList(IEnumerable<string> words)
    {
        this.words = words.ToFrozenSet(StringComparer.Ordinal);
        lookup = this.words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static StopWordList French { get; } = new(Read("french"));

    public static StopWordList English { get; } = new(Read("english"));

    public static StopWordList Of(TextLanguage language) => language == TextLanguage.English ? English : French;

    public bool Contains(ReadOnlySpan<char> word) => lookup.Contains(word);

    public StopWordList Except(StopWordList other) => new(words.Where(word => !other.words.Contains(word)));

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
