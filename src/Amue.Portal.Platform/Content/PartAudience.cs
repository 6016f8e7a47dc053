namespace Amue.Portal.Platform.Content;

public sealed class PartAudience
{
    private PartAudience()
    {
    }

    internal PartAudience(Guid partId, string token)
    {
        PartId = partId;
        Token = token;
    }

    public Guid PartId { get; private set; }

    public string Token { get; private set; } = "";
}
