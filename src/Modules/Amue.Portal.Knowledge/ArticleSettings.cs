using Amue.Portal.Platform.Security;

namespace Amue.Portal.Knowledge;

/// <summary>What an editor decides about an article besides its text.</summary>
internal sealed record ArticleSettings
{
    public ArticleKind Kind { get; init; } = ArticleKind.Faq;

    public string Language { get; init; } = "fr";

    /// <summary>V0, V1 or V2 (domain.md §2.5).</summary>
    public VisibilityLevel Visibility { get; init; } = VisibilityLevel.Community;

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The spaces that list it besides its home, without a copy.</summary>
    public IReadOnlyList<Guid> Placements { get; init; } = [];

    /// <summary>The product whose versions the range names, and under which its help codes stand.</summary>
    public Guid? ProductId { get; init; }

    /// <summary>The first version it holds for; null: from the beginning.</summary>
    public string? FromVersion { get; init; }

    /// <summary>The last version it holds for; null: still.</summary>
    public string? ToVersion { get; init; }

    /// <summary>When it is to be read again, at most twelve months after publication; null: then.</summary>
    public DateOnly? ReviewOn { get; init; }

    /// <summary>Who answers for it.</summary>
    public Guid? OwnerId { get; init; }

    /// <summary>Codes of screens whose help leads here: <c>/aide/{product}/{code}</c>.</summary>
    public IReadOnlyList<string> HelpCodes { get; init; } = [];

    /// <summary>Lists are compared by what they hold.</summary>
    public bool IsSameAs(ArticleSettings other) =>
        Tags.SequenceEqual(other.Tags)
        && Placements.SequenceEqual(other.Placements)
        && HelpCodes.SequenceEqual(other.HelpCodes)
        && this with { Tags = other.Tags, Placements = other.Placements, HelpCodes = other.HelpCodes } == other;
}
