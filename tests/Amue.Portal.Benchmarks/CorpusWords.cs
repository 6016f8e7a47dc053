namespace Amue.Portal.Benchmarks;

/// <summary>Words that searches are made of.</summary>
/// <param name="Rare">Five passages or few more hold each.</param>
/// <param name="Median">As many words are rarer as are commoner.</param>
/// <param name="Frequent">No word is commoner.</param>
internal sealed record CorpusWords(IReadOnlyList<string> Rare, IReadOnlyList<string> Median, IReadOnlyList<string> Frequent)
{
    /// <summary>Twelve of the commonest at once.</summary>
    public string Heavy(int number) => string.Join(' ', Enumerable.Range(number * 5, 12).Select(n => Frequent[n % Frequent.Count]));

    /// <summary>A median word as a finger that slips writes it: two letters exchanged.</summary>
    public string Slip(int number)
    {
        var word = Median[number % Median.Count];
        return $"{word[..2]}{word[3]}{word[2]}{word[4..]}";
    }

    /// <summary>How a median word begins.</summary>
    public string Beginning(int number) => Median[number % Median.Count][..3];
}
