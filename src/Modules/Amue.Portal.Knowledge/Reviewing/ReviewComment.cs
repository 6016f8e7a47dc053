namespace Amue.Portal.Knowledge.Reviewing;

/// <summary>What somebody said of a draft; read by those who may read the draft.</summary>
internal sealed class ReviewComment
{
    private ReviewComment()
    {
    }

    public ReviewComment(Guid draftId, int revision, ReviewCommentKind kind, string body, string? passage, Guid? authorId, DateTime writtenAt)
    {
        Id = Guid.CreateVersion7();
        DraftId = draftId;
        Revision = revision;
        Kind = kind;
        Body = body;
        Passage = passage;
        AuthorId = authorId;
        WrittenAt = writtenAt;
    }

    public const int LongestBody = 5_000;

    public const int LongestPassage = 500;

    public Guid Id { get; private set; }

    public Guid DraftId { get; private set; }

    /// <summary>The text that it speaks of.</summary>
    public int Revision { get; private set; }

    public ReviewCommentKind Kind { get; private set; }

    /// <summary>Markdown.</summary>
    public string Body { get; private set; } = "";

    /// <summary>The words of the text that it is about; null: the whole.</summary>
    public string? Passage { get; private set; }

    public Guid? AuthorId { get; private set; }

    public DateTime WrittenAt { get; private set; }
}
