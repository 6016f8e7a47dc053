namespace Amue.Portal.Platform.Content;

/// <summary>One state of an item's text; never changed once written.</summary>
public sealed class ContentVersion
{
    private ContentVersion()
    {
    }

    internal ContentVersion(Guid contentId, int number, string title, string body, Guid? authorId, DateTime createdAt)
    {
        ContentId = contentId;
        Number = number;
        Title = title;
        Body = body;
        AuthorId = authorId;
        CreatedAt = createdAt;
    }

    public Guid ContentId { get; private set; }

    public int Number { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>Markdown.</summary>
    public string Body { get; private set; } = "";

    public Guid? AuthorId { get; private set; }

    public DateTime CreatedAt { get; private set; }
}
