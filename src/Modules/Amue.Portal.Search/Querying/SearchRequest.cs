namespace Amue.Portal.Search.Querying;

/// <summary>What is looked for, in the words of whoever looks.</summary>
public sealed record SearchRequest(string Text)
{
    /// <summary>Longer texts are cut: a pasted mail finds as well by its beginning.</summary>
    public const int LongestText = 4_000;

    public const int MostRows = 50;

    /// <summary>Only in this space; null: everywhere.</summary>
    public Guid? SpaceId { get; init; }

    /// <summary>Only of this content type; null: all.</summary>
    public string? Type { get; init; }

    public int Take { get; init; } = 20;
}
