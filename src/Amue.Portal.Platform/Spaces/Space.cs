using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Security;

namespace Amue.Portal.Platform.Spaces;

/// <summary>A logical tenant (domain.md T8): its key is its URL prefix; features, brand and welcome are its own, the corpus is shared.</summary>
public sealed class Space
{
    private Space()
    {
    }

    public Space(string key, SpaceKind kind, string title)
    {
        Id = Guid.CreateVersion7();
        Key = key;
        Kind = kind;
        Title = title;
    }

    /// <summary>The one portal space, which answers where no prefix is given.</summary>
    public const string PortalKey = "portail";

    public Guid Id { get; private set; }

    public string Key { get; private set; } = "";

    public SpaceKind Kind { get; private set; }

    public string Title { get; private set; } = "";

    public string Description { get; private set; } = "";

    public string Welcome { get; private set; } = "";

    public Guid? ProductId { get; private set; }

    public Guid? EstablishmentId { get; private set; }

    public SpaceBrand Brand { get; private set; } = new();

    /// <summary>Enabled features; those always on are not listed.</summary>
    public List<string> Features { get; private set; } = [];

    /// <summary>The welcome in English; the French one stands for it where there is none.</summary>
    public string? WelcomeEn { get; private set; }

    public string? Logo { get; private set; }

    public List<SpaceMenuChoice>? Menu { get; private set; }

    public List<SpaceBlockChoice>? Home { get; private set; }

    public SpaceBanner? Banner { get; private set; }

    /// <summary>Keys it had: their addresses lead here for good.</summary>
    public List<string>? FormerKeys { get; private set; }

    /// <summary>Since when it is read only and out of menus.</summary>
    public DateTime? ArchivedAt { get; private set; }

    /// <summary>Grows when the appearance is published: a draft made from an older one is refused.</summary>
    public int Revision { get; private set; }

    public SpaceAppearance Appearance => new()
    {
        Title = Title,
        Description = Description,
        Welcome = new LocalizedText(Welcome, WelcomeEn),
        Brand = Brand,
        Logo = Logo,
        Menu = Menu ?? [],
        Home = Home ?? [],
    };

    public Scope Scope => new(Id, EstablishmentId, ProductId);

    public void Describe(string title, string description, string welcome)
    {
        Title = title;
        Description = description;
        Welcome = welcome;
    }

    public void Paint(SpaceBrand brand) => Brand = brand;

    public void Publish(SpaceAppearance appearance)
    {
        Describe(appearance.Title, appearance.Description, appearance.Welcome.Fr);
        Paint(appearance.Brand);
        WelcomeEn = appearance.Welcome.En;
        Logo = appearance.Logo;
        Menu = appearance.Menu.ToList();
        Home = appearance.Home.ToList();
        Revision++;
    }

    public void Announce(SpaceBanner? banner) => Banner = banner;

    /// <summary>Answers at another address from now on; the former one leads there.</summary>
    public void Rename(string key)
    {
        FormerKeys = (FormerKeys ?? []).Append(Key).Where(k => k != key).Distinct().ToList();
        Key = key;
    }

    public void Remember(IEnumerable<string> formerKeys) => FormerKeys = (FormerKeys ?? []).Union(formerKeys).Where(k => k != Key).ToList();

    public void Archive(DateTime at) => ArchivedAt ??= at;

    public void Restore() => ArchivedAt = null;

    public void Enable(IEnumerable<string> features) => Features = Features.Union(features).Order(StringComparer.Ordinal).ToList();

    public void Disable(IEnumerable<string> features) => Features = Features.Except(features).ToList();

    public void BelongToProduct(Guid productId) => ProductId = productId;

    public void BelongToEstablishment(Guid establishmentId) => EstablishmentId = establishmentId;
}
