using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Referential.Products;
using Amue.Portal.Referential.Support;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Referential.Pages.Products;

/// <summary>What the forms that make and change a product share. Fields are called as in what they describe.</summary>
internal abstract class ProductFormPage(ReadGroups groups) : PortalPage
{
    [BindProperty]
    public string? Key { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Description { get; set; }

    [BindProperty]
    public ProductDomain Domain { get; set; }

    [BindProperty]
    public ContractFamily? Family { get; set; }

    [BindProperty]
    public ProductLifecycle Lifecycle { get; set; }

    [BindProperty]
    public string? Versions { get; set; }

    [BindProperty]
    public string? Modules { get; set; }

    [BindProperty]
    public string? N1 { get; set; }

    [BindProperty]
    public string? N2 { get; set; }

    [BindProperty]
    public string? N3 { get; set; }

    public abstract bool IsNew { get; }

    public IReadOnlyList<ListedGroup> Groups { get; private set; } = [];

    public string? GroupAt(SupportLevel level) => level switch
    {
        SupportLevel.N1 => N1,
        SupportLevel.N2 => N2,
        _ => N3,
    };

    protected void Fill(ProductDetails details)
    {
        (Key, Name, Description, Domain, Family, Lifecycle) = (details.Key, details.Name, details.Description, details.Domain, details.Family, details.Lifecycle);
        (Versions, Modules) = (string.Join('\n', details.Versions), string.Join('\n', details.Modules));
        (N1, N2, N3) = (details.N1, details.N2, details.N3);
    }

    protected ProductDetails Typed(string key) => new(key, Name ?? "")
    {
        Description = Description ?? "",
        Domain = Domain,
        Family = Family,
        Lifecycle = Lifecycle,
        Versions = Lines(Versions),
        Modules = Lines(Modules),
        N1 = N1 ?? "",
        N2 = N2 ?? "",
        N3 = N3 ?? "",
    };

    /// <summary>What was sent that no form of ours sends: a choice that is none.</summary>
    protected Refusal? Unread()
    {
        var fields = ModelState.Where(f => f.Value!.Errors.Count > 0).Select(f => f.Key).ToList();
        ModelState.Clear();
        return fields.Count == 0 ? null : Refusal.Invalid(fields.Select(f => new FieldError(f, "referential.establishment.choice")));
    }

    /// <returns>A refusal for who does not say what products are.</returns>
    protected async Task<Refusal?> LoadGroupsAsync()
    {
        var outcome = await groups.AllAsync(Actor, Cancelled);
        Groups = outcome.Succeeded ? outcome.Value : [];
        return outcome.Succeeded ? null : outcome.Refusal;
    }

    private static string[] Lines(string? text) => (text ?? "").Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
