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

    public Scope Scope => new(Id, EstablishmentId, ProductId);

    public void Describe(string title, string description, string welcome)
    {
        Title = title;
        Description = description;
        Welcome = welcome;
    }

    public void Paint(SpaceBrand brand) => Brand = brand;

    public void Enable(IEnumerable<string> features) => Features = Features.Union(features).Order(StringComparer.Ordinal).ToList();

    public void Disable(IEnumerable<string> features) => Features = Features.Except(features).ToList();

    public void BelongToProduct(Guid productId) => ProductId = productId;

    public void BelongToEstablishment(Guid establishmentId) => EstablishmentId = establishmentId;
}
