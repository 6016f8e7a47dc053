namespace Amue.Portal.Knowledge.Reviewing;

internal enum ReviewCommentKind
{
    Comment,

    /// <summary>Why the text goes back to its author.</summary>
    Return,
}
