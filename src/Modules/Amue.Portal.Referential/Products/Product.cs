namespace Amue.Portal.Referential.Products;

internal sealed class Product
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

    public List<ProductCategory> Categories { get; private set; } = [];

    public void Describe(string name, string description, ContractFamily? family, ProductLifecycle lifecycle, IEnumerable<string> versions, IEnumerable<ProductCategory> categories)
    {
        Name = name;
        Description = description;
        Family = family;
        Lifecycle = lifecycle;
        Versions = versions.ToList();
        Categories = categories.ToList();
    }

    public void Categorise(IEnumerable<ProductCategory> categories) => Categories = categories.ToList();

    public ProductEntry ToEntry() => new(Id, Key, Name, Family, Lifecycle, Versions, Categories);
}
