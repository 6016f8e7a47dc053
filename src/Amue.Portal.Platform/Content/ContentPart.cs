namespace Amue.Portal.Platform.Content;

/// <summary>A readable piece of an item: a reply, a solution, an internal note. Never readable by someone who may not read the item.</summary>
public sealed class ContentPart
{
    private ContentPart()
    {
    }

    public ContentPart(ContentItem item, string kind, string body, Guid? authorId, DateTime createdAt)
    {
        Id = Guid.CreateVersion7();
        ContentId = item.Id;
        Item = item;
        Kind = kind;
        Body = body;
        AuthorId = authorId;
        CreatedAt = createdAt;
    }

    public Guid Id { get; private set; }

    public Guid ContentId { get; private set; }

    public ContentItem Item { get; private set; } = null!;

    public string Kind { get; private set; } = "";

    /// <summary>Markdown.</summary>
    public string Body { get; private set; } = "";

    public Guid? AuthorId { get; private set; }

    public DateTime CreatedAt { get; private set; }

    /// <summary>Read only by its own audience, within the item's.</summary>
    public bool IsRestricted { get; private set; }

    public List<PartAudience> Audience { get; private set; } = [];

    /// <summary>Makes an internal part: only those who hold one of the tokens, among those who may read the item.</summary>
    public ContentPart RestrictTo(IEnumerable<string> tokens)
    {
        IsRestricted = true;
        Audience = tokens.Distinct().Select(t => new PartAudience(Id, t)).ToList();
        return this;
    }

    /// <summary>Some of its readers are called otherwise from now on. Needs <see cref="Audience"/> loaded.</summary>
    public void Readdress(Func<string, string> renamed)
    {
        foreach (var former in Audience.Where(a => renamed(a.Token) != a.Token).ToList())
        {
            Audience.Remove(former);
            if (!Audience.Exists(a => a.Token == renamed(former.Token)))
            {
                Audience.Add(new PartAudience(Id, renamed(former.Token)));
            }
        }
    }

    /// <summary>The same message with personal data taken out; the former text is not kept.</summary>
    public void Redact(string body) => Body = body;
}
