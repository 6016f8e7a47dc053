using Amue.Portal.Platform.Security;

namespace Amue.Portal.Knowledge.Drafting;

/// <summary>
/// A text on its way to publication, of a new article or beside the live text of one. It is no content item: nothing that
/// lists, searches or counts content can meet it before it is published.
/// </summary>
internal sealed class ArticleDraft
{
    private ArticleDraft()
    {
    }

    public ArticleDraft(Guid spaceId, Guid? authorId, string title, string body, ArticleSettings settings, DateTime at)
    {
        Id = Guid.CreateVersion7();
        SpaceId = spaceId;
        AuthorId = authorId;
        CreatedAt = at;
        Write(title, body, settings, authorId, at);
    }

    public Guid Id { get; private set; }

    public Guid SpaceId { get; private set; }

    /// <summary>The article that it changes, or has become.</summary>
    public Guid? ArticleId { get; private set; }

    /// <summary>The article while the draft is open: an article has one open draft at most.</summary>
    public Guid? OpenArticleId { get; private set; }

    /// <summary>The article's version that it began from; publication over a newer one is refused.</summary>
    public int? BaseVersion { get; private set; }

    public Guid? AuthorId { get; private set; }

    /// <summary>Everyone who wrote in it: none of them may approve it.</summary>
    public List<Guid> WriterIds { get; private set; } = [];

    public DraftState State { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>Markdown.</summary>
    public string Body { get; private set; } = "";

    public ArticleSettings Settings { get; private set; } = new();

    /// <summary>Grows with every text that is saved.</summary>
    public int Revision { get; private set; }

    /// <summary>Grows with every change of text or state: two at once cannot both be saved.</summary>
    public int Changes { get; private set; }

    public DateTime CreatedAt { get; private set; }

    public DateTime UpdatedAt { get; private set; }

    public Guid? UpdatedById { get; private set; }

    public DateTime? SubmittedAt { get; private set; }

    public Guid? ReviewerId { get; private set; }

    public DateTime? ApprovedAt { get; private set; }

    /// <summary>The text that was approved: no other may be published.</summary>
    public int? ApprovedRevision { get; private set; }

    public DateTime? PublishAt { get; private set; }

    /// <summary>Who scheduled it: it is published with their rights.</summary>
    public Guid? PublisherId { get; private set; }

    public int? PublishedVersion { get; private set; }

    public List<DraftRevision> Revisions { get; private set; } = [];

    public bool IsOpen => State is not (DraftState.Published or DraftState.Discarded);

    public bool IsBy(Actor actor) => actor.AccountId is { } account && (account == AuthorId || WriterIds.Contains(account));

    /// <summary>Makes it a change of an article, from the version that readers see.</summary>
    public void Change(Guid articleId, int version)
    {
        ArticleId = OpenArticleId = articleId;
        BaseVersion = version;
    }

    public DraftRevision Write(string title, string body, ArticleSettings settings, Guid? writerId, DateTime at)
    {
        Title = title;
        Body = body;
        Settings = settings;
        Revision++;
        UpdatedById = writerId;
        if (writerId is { } writer && !WriterIds.Contains(writer))
        {
            WriterIds = [.. WriterIds, writer];
        }

        Changed(at);
        var revision = new DraftRevision(this, writerId, at);
        Revisions.Add(revision);
        return revision;
    }

    public void Submit(DateTime at)
    {
        State = DraftState.InReview;
        SubmittedAt = at;
        Changed(at);
    }

    /// <summary>Back to writing: an approval no longer counts.</summary>
    public void Reopen(DateTime at)
    {
        State = DraftState.Draft;
        SubmittedAt = ApprovedAt = PublishAt = null;
        ReviewerId = PublisherId = null;
        ApprovedRevision = null;
        Changed(at);
    }

    public void Approve(Guid? reviewerId, DateTime at)
    {
        State = DraftState.Approved;
        ReviewerId = reviewerId;
        ApprovedAt = at;
        ApprovedRevision = Revision;
        Changed(at);
    }

    public void Schedule(DateTime publishAt, Guid? publisherId, DateTime at)
    {
        State = DraftState.Scheduled;
        PublishAt = publishAt;
        PublisherId = publisherId;
        Changed(at);
    }

    public void Unschedule(DateTime at)
    {
        State = DraftState.Approved;
        PublishAt = null;
        PublisherId = null;
        Changed(at);
    }

    public void Publish(Guid articleId, int version, DateTime at)
    {
        State = DraftState.Published;
        ArticleId = articleId;
        OpenArticleId = null;
        PublishedVersion = version;
        Changed(at);
    }

    public void Discard(DateTime at)
    {
        State = DraftState.Discarded;
        OpenArticleId = null;
        Changed(at);
    }

    public void Note(DateTime at) => Changed(at);

    private void Changed(DateTime at)
    {
        Changes++;
        UpdatedAt = at;
    }
}
