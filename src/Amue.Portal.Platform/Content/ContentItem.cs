using Amue.Portal.Platform.Security;

namespace Amue.Portal.Platform.Content;

/// <summary>
/// Anything a person can read: a row here plus, keyed by the same id, a row of the module that owns its state.
/// Its text lives in versions, its messages in parts; visibility is a level or audience tokens (domain.md §2.5).
/// </summary>
public sealed class ContentItem
{
    private ContentItem()
    {
    }

    public ContentItem(string type, Guid spaceId, string slug, VisibilityLevel visibility, string state, DateTime createdAt)
    {
        Id = Guid.CreateVersion7();
        Type = type;
        SpaceId = spaceId;
        Slug = slug;
        Visibility = visibility;
        State = state;
        CreatedAt = UpdatedAt = LastActivityAt = createdAt;
    }

    public const int MaxTitleLength = 250;

    public const int MaxSlugLength = 100;

    public Guid Id { get; private set; }

    public string Type { get; private set; } = "";

    /// <summary>The home space; placements add others.</summary>
    public Guid SpaceId { get; private set; }

    public Guid? EstablishmentId { get; private set; }

    public Guid? ProductId { get; private set; }

    public Guid? AuthorId { get; private set; }

    /// <summary>The current version's title.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The last segment of its permanent address, unique in its home space for its type.</summary>
    public string Slug { get; private set; } = "";

    public string Language { get; private set; } = "fr";

    public VisibilityLevel Visibility { get; private set; }

    /// <summary>Owned by the module: its own word for where the item stands.</summary>
    public string State { get; private set; } = "";

    /// <summary>The number of the version that readers see.</summary>
    public int Version { get; private set; }

    /// <summary>Grows at every change of text, parts, rights or state: what the index returned is compared with it.</summary>
    public int Revision { get; private set; }

    /// <summary>Its module says that it does not hold for every reader: an <see cref="IContentFit"/> is to be asked whom it fits. Of most it need not be.</summary>
    public bool IsConditional { get; private set; }

    public Dictionary<string, string> CustomFields { get; private set; } = [];

    public DateTime CreatedAt { get; private set; }

    public DateTime UpdatedAt { get; private set; }

    public DateTime LastActivityAt { get; private set; }

    public List<ContentVersion> Versions { get; private set; } = [];

    public List<ContentAudience> Audience { get; private set; } = [];

    public List<ContentTag> Tags { get; private set; } = [];

    public Scope Scope => new(SpaceId, EstablishmentId, ProductId);

    /// <summary>Who wrote it and on whose behalf; once, when it is made.</summary>
    public ContentItem By(Guid? authorId, Guid? establishmentId = null, Guid? productId = null)
    {
        AuthorId = authorId;
        EstablishmentId = establishmentId;
        ProductId = productId;
        return this;
    }

    /// <summary>Its establishment has become part of another.</summary>
    public void FollowEstablishment(Guid establishmentId) => EstablishmentId = establishmentId;

    /// <summary>A new version of the text, at once the one that readers see.</summary>
    public ContentVersion Write(string title, string body, string language, Guid? authorId, DateTime at)
    {
        var version = new ContentVersion(Id, Version + 1, title, body, authorId, at);
        Versions.Add(version);
        Version = version.Number;
        Title = title;
        Language = language;
        UpdatedAt = LastActivityAt = at;
        return version;
    }

    /// <summary>Another address: the number given at submission, a title changed before publication.</summary>
    public void MoveTo(string slug) => Slug = slug;

    public void Enter(string state, DateTime at)
    {
        State = state;
        LastActivityAt = at;
    }

    public void Touch(DateTime at) => LastActivityAt = at;

    /// <param name="isConditional">Whether it holds for some readers only, as its module's <see cref="IContentFit"/> tells.</param>
    public void HoldForSome(bool isConditional) => IsConditional = isConditional;

    public void SetCustomFields(IReadOnlyDictionary<string, string> values) => CustomFields = values.ToDictionary();

    /// <summary>Who may read it from now on. Needs <see cref="Audience"/> loaded.</summary>
    public void ShowTo(VisibilityLevel visibility, IEnumerable<string> tokens)
    {
        Visibility = visibility;
        var wanted = tokens.ToHashSet();
        Audience.RemoveAll(a => !wanted.Contains(a.Token));
        foreach (var token in wanted.Except(Audience.Select(a => a.Token).ToList()))
        {
            Audience.Add(new ContentAudience(Id, token));
        }
    }

    /// <summary>Needs <see cref="Tags"/> loaded.</summary>
    public void Tag(IEnumerable<string> tags)
    {
        var wanted = tags.Select(t => t.Trim()).Where(t => t.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        Tags.RemoveAll(t => !wanted.Contains(t.Name, StringComparer.OrdinalIgnoreCase));
        foreach (var name in wanted.Except(Tags.Select(t => t.Name).ToList(), StringComparer.OrdinalIgnoreCase))
        {
            Tags.Add(new ContentTag(Id, name));
        }
    }

    internal void Advance() => Revision++;
}
