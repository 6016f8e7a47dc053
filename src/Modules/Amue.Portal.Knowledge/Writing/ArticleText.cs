using Amue.Portal.Platform.Security;

namespace Amue.Portal.Knowledge.Writing;

/// <summary>All of an article: what to publish, or to bring an existing one to.</summary>
public sealed record ArticleText(string Title, string Body)
{
    public const int LongestBody = 200_000;

    public ArticleKind Kind { get; init; } = ArticleKind.Faq;

    public string Language { get; init; } = "fr";

    /// <summary>V0, V1 or V2 (domain.md §2.5).</summary>
    public VisibilityLevel Visibility { get; init; } = VisibilityLevel.Community;

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The first and the last version of the space's product that it holds for; null: no limit.</summary>
    public string? FromVersion { get; init; }

    public string? ToVersion { get; init; }

    /// <summary>Codes of screens of the space's product whose help it is.</summary>
    public IReadOnlyList<string> HelpCodes { get; init; } = [];

    public ArticleSource Source { get; init; } = new();
}
