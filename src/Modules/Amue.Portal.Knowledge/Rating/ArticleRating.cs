namespace Amue.Portal.Knowledge.Rating;

/// <summary>Whether an article helped somebody: one answer a person, which they may change.</summary>
internal sealed class ArticleRating
{
    private ArticleRating()
    {
    }

    public ArticleRating(Guid articleId, Guid accountId)
    {
        ArticleId = articleId;
        AccountId = accountId;
    }

    public const int LongestReason = 500;

    public Guid ArticleId { get; private set; }

    public Guid AccountId { get; private set; }

    public bool IsUseful { get; private set; }

    /// <summary>What was missing, in the reader's words; editors read it.</summary>
    public string? Reason { get; private set; }

    /// <summary>The version that was read.</summary>
    public int Version { get; private set; }

    public DateTime RatedAt { get; private set; }

    public void Rate(bool isUseful, string? reason, int version, DateTime at)
    {
        IsUseful = isUseful;
        Reason = reason;
        Version = version;
        RatedAt = at;
    }
}
