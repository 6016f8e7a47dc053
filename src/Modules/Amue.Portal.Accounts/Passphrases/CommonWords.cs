namespace Amue.Portal.Accounts.Passphrases;

/// <summary>Words and phrases that people choose first, French and English: <c>common-words.txt</c>, written for this portal.</summary>
internal static class CommonWords
{
    // Shorter ones appear by chance in what nobody would guess.
    private const int ShortestLength = 4;

    public static IReadOnlySet<string> All { get; } = Read();

    /// <summary>What one of them is worth to someone who tries them all.</summary>
    public static double Bits { get; } = Math.Log2(All.Count);

    public static int LongestLength { get; } = All.Max(w => w.Length);

    private static HashSet<string> Read()
    {
        using var reader = new StreamReader(typeof(CommonWords).Assembly.GetManifestResourceStream("common-words.txt")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => line[0] != '#')
            .SelectMany(line => line.Split(',', StringSplitOptions.RemoveEmptyEntries))
            .Select(FoldedText.Of)
            .Where(word => word.Length >= ShortestLength)
            .ToHashSet();
    }
}
