using System.IO.Compression;
using System.Text.Json;

namespace Amue.Portal.Benchmarks;

/// <summary>Real French passages, and the words of them that searches are made of. The same file gives the same run.</summary>
internal sealed class Corpus(string path)
{
    private const int ShortestWord = 5;
    private static readonly char[] Separators = " \t\n.,;:!?()[]«»\"'’/-–0123456789".ToCharArray();

    public IEnumerable<string> Lines(int skip, int count) => Lines().Skip(skip).Take(count);

    /// <returns>Words of the passages that were filled in, by how many hold them.</returns>
    public CorpusWords Words(int articles, int count)
    {
        var holders = new Dictionary<string, int>();
        foreach (var line in Lines(0, articles))
        {
            foreach (var word in WordsOf(line).Distinct())
            {
                holders[word] = holders.GetValueOrDefault(word) + 1;
            }
        }

        var byHolders = holders.Where(h => h.Value >= 5).OrderBy(h => h.Value).ThenBy(h => h.Key, StringComparer.Ordinal).Select(h => h.Key).ToList();
        return new CorpusWords(byHolders.Take(count).ToList(), byHolders.Skip((byHolders.Count - count) / 2).Take(count).ToList(), byHolders.TakeLast(count).ToList());
    }

    /// <summary>The first four words of titles, as people type them.</summary>
    public IReadOnlyList<string> Beginnings(int articles, int count) =>
        Lines(0, articles).Select(l => JsonDocument.Parse(l).RootElement.GetProperty("title").GetString()!).Distinct()
            .Where((_, i) => i % 7 == 0).Select(t => string.Join(' ', t.Split(' ').Take(4))).Distinct().Take(count).ToList();

    private static IEnumerable<string> WordsOf(string line)
    {
        var passage = JsonDocument.Parse(line).RootElement;
        return $"{passage.GetProperty("title").GetString()} {passage.GetProperty("body").GetString()}".ToLowerInvariant()
            .Split(Separators, StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length >= ShortestWord);
    }

    private IEnumerable<string> Lines()
    {
        using var file = File.OpenRead(path);
        using Stream plain = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(plain);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
