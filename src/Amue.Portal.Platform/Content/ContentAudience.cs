namespace Amue.Portal.Platform.Content;

/// <summary>One audience that may read an item whatever its level; until a moment when the right ends.</summary>
public sealed class ContentAudience
{
    private ContentAudience()
    {
    }

    internal ContentAudience(Guid contentId, string token)
    {
        ContentId = contentId;
        Token = token;
    }

    public Guid ContentId { get; private set; }

    public string Token { get; private set; } = "";

    public DateTime? ExpiresAt { get; private set; }

    public void EndAt(DateTime at) => ExpiresAt = at;
}
