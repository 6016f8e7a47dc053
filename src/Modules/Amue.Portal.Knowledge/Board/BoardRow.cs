using Amue.Portal.Knowledge.Ageing;
using Amue.Portal.Knowledge.Drafting;

namespace Amue.Portal.Knowledge.Board;

/// <summary>One line of the board: a draft or an article.</summary>
/// <param name="Path">After the space's prefix.</param>
/// <param name="At">What the view is about: last change, moment of publication, review date.</param>
internal sealed record BoardRow(string Title, string Path, ArticleKind Kind, DateTime At)
{
    /// <summary>Null for an article.</summary>
    public DraftState? State { get; init; }

    /// <summary>Null for a draft.</summary>
    public string? ArticleState { get; init; }

    public ReviewCause? Cause { get; init; }

    public int NotUseful { get; init; }

    public IReadOnlyList<string> Reasons { get; init; } = [];

    public Guid? PersonId { get; init; }

    public string? Person { get; init; }
}
