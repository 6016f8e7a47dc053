using Amue.Portal.Platform.Content;

namespace Amue.Portal.Platform.Spaces;

/// <summary>What a space shows of itself: drafted and previewed by one person, then published whole.</summary>
public sealed record SpaceAppearance
{
    public string Title { get; init; } = "";

    public string Description { get; init; } = "";

    /// <summary>Markdown.</summary>
    public LocalizedText Welcome { get; init; } = new("");

    public SpaceBrand Brand { get; init; } = new();

    /// <summary>The logo's file name, made of its digest; null: the space's initial.</summary>
    public string? Logo { get; init; }

    /// <summary>Entries that are not named follow in their features' order.</summary>
    public IReadOnlyList<SpaceMenuChoice> Menu { get; init; } = [];

    /// <summary>Blocks that are not named follow in their features' order.</summary>
    public IReadOnlyList<SpaceBlockChoice> Home { get; init; } = [];
}
