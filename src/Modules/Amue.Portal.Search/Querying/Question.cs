namespace Amue.Portal.Search.Querying;

/// <summary>A search text read into terms of the index, with how telling each is.</summary>
internal sealed class Question
{
    /// <summary>What is looked for apart from operators and fields.</summary>
    public required string Words { get; init; }

    public required IReadOnlyList<QueryTerm> Terms { get; init; }

    /// <summary>The weight of all its words, those that the corpus does not have counted for half.</summary>
    public required double Weight { get; init; }

    /// <summary>Terms that follow each other.</summary>
    public required IReadOnlyList<(int First, int Second)> Pairs { get; init; }

    /// <summary>Sequences of terms that each result must hold; null for one that no text has.</summary>
    public required IReadOnlyList<int[]?> Phrases { get; init; }

    /// <summary>Sequences of terms that no result may hold.</summary>
    public required IReadOnlyList<int[]> Excluded { get; init; }

    /// <summary>As the analyser gives them: what passages are highlighted by.</summary>
    public required IReadOnlySet<string> Highlights { get; init; }

    public required string? DidYouMean { get; init; }
}
