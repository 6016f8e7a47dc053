namespace Amue.Portal.Platform.Content;

public sealed class ContentTag
{
    private ContentTag()
    {
    }

    internal ContentTag(Guid contentId, string name)
    {
        ContentId = contentId;
        Name = name;
    }

    public const int MaxLength = 60;

    public Guid ContentId { get; private set; }

    public string Name { get; private set; } = "";
}
