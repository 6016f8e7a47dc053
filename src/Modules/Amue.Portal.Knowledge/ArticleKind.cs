namespace Amue.Portal.Knowledge;

/// <summary>What an article is for (domain.md §2.1).</summary>
public enum ArticleKind
{
    Faq,
    ProductNote,
    HowTo,
    ZoomSheet,
    News,

    /// <summary>The answer that agents give word for word, so that everybody gets the same.</summary>
    CanonicalResponse,
}
