namespace Amue.Portal.Knowledge.Drafting;

/// <summary>A text that was saved: from which two people's changes are told apart.</summary>
internal sealed class DraftRevision
{
    private DraftRevision()
    {
    }

    public DraftRevision(ArticleDraft draft, Guid? writerId, DateTime writtenAt)
    {
        DraftId = draft.Id;
        Number = draft.Revision;
        Title = draft.Title;
        Body = draft.Body;
        Settings = draft.Settings;
        WriterId = writerId;
        WrittenAt = writtenAt;
    }

    public Guid DraftId { get; private set; }

    public int Number { get; private set; }

    public string Title { get; private set; } = "";

    public string Body { get; private set; } = "";

    public ArticleSettings Settings { get; private set; } = new();

    public Guid? WriterId { get; private set; }

    public DateTime WrittenAt { get; private set; }
}
