using Amue.Portal.Platform.Data;
using Amue.Portal.Referential.Support;

namespace Amue.Portal.Referential.Products;

internal sealed class Product : IReferenceData
{
    private Product()
    {
    }

    public Product(string key)
    {
        Id = Guid.CreateVersion7();
        Key = key;
    }

    public Guid Id { get; private set; }

    public string Key { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string Description { get; private set; } = "";

    public ContractFamily? Family { get; private set; }

    public ProductLifecycle Lifecycle { get; private set; }

    /// <summary>Oldest first.</summary>
    public List<string> Versions { get; private set; } = [];

    /// <summary>The parts of it that requests name.</summary>
    public List<string> Modules { get; private set; } = [];

    public ProductDomain Domain { get; private set; }

    /// <summary>Grows with each description.</summary>
    public int Revision { get; private set; }

    public List<ProductCategory> Categories { get; private set; } = [];

    public void Describe(ProductDetails details)
    {
        (Name, Description, Domain, Family, Lifecycle) = (details.Name, details.Description, details.Domain, details.Family, details.Lifecycle);
        (Versions, Modules) = (details.Versions.ToList(), details.Modules.ToList());
        Revision++;
    }

    public void Categorise(IEnumerable<ProductCategory> categories) => Categories = categories.ToList();

    /// <param name="groupAt">The key of the group that holds a level; empty: none.</param>
    public ProductDetails ToDetails(Func<SupportLevel, string> groupAt) => new(Key, Name)
    {
        Description = Description,
        Domain = Domain,
        Family = Family,
        Lifecycle = Lifecycle,
        Versions = Versions,
        Modules = Modules,
        N1 = groupAt(SupportLevel.N1),
        N2 = groupAt(SupportLevel.N2),
        N3 = groupAt(SupportLevel.N3),
    };

    public ProductEntry ToEntry() => new(Id, Key, Name, Family, Lifecycle, Versions, Categories) { Domain = Domain, Modules = Modules };
}
