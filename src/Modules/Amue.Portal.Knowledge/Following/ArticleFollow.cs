namespace Amue.Portal.Knowledge.Following;

/// <summary>Somebody is told by mail of what is published in a space, or of what becomes of one article.</summary>
internal sealed class ArticleFollow
{
    private ArticleFollow()
    {
    }

    public ArticleFollow(Guid accountId, Guid targetId, DateTime followedAt)
    {
        AccountId = accountId;
        TargetId = targetId;
        FollowedAt = followedAt;
    }

    public Guid AccountId { get; private set; }

    /// <summary>A space or an article.</summary>
    public Guid TargetId { get; private set; }

    public DateTime FollowedAt { get; private set; }
}
