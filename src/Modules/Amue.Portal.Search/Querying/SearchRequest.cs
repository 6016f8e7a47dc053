namespace Amue.Portal.Search.Querying;

/// <summary>What is looked for, in the words of whoever looks.</summary>
public sealed record SearchRequest(string Text)
{
    /// <summary>Longer texts are cut: a pasted mail finds as well by its beginning.</summary>
    public const int LongestText = 4_000;

    public const int MostRows = 50;

    /// <summary>How far one may page: beyond, other words find better.</summary>
    public const int MostResults = 500;

    /// <summary>Only in this space; null: everywhere.</summary>
    public Guid? SpaceId { get; init; }

    /// <summary>Only of this content type; null: all.</summary>
    public string? Type { get; init; }

    /// <summary>The item whose own words these are: it is no result, and the others are not measured by it.</summary>
    public Guid? Except { get; init; }

    public Guid? ProductId { get; init; }

    public Guid? EstablishmentId { get; init; }

    public string? Tag { get; init; }

    /// <summary>Only what was written by somebody whom the reader sees under this name; « moi »: by the reader.</summary>
    public string? Author { get; init; }

    public int? Year { get; init; }

    public string? State { get; init; }

    /// <summary>The last word may be the beginning of a longer one.</summary>
    public bool IsBeingTyped { get; init; }

    /// <summary>Words that are taken to mean the same for this search only: what saying so would change.</summary>
    public IReadOnlyList<string>? Trial { get; init; }

    public SearchOrder Order { get; init; }

    /// <summary>Whether facets are counted: pages need them, suggestions do not.</summary>
    public bool WithFacets { get; init; }

    /// <summary>Nobody asks how many there are: of all that match only the best are looked at, and the total is of those.</summary>
    public bool OnlyBest { get; init; }

    public int Skip { get; init; }

    public int Take { get; init; } = 20;
}
