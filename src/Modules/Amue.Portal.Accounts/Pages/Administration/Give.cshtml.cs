using System.Globalization;
using Amue.Portal.Accounts.People;
using Amue.Portal.Accounts.Proof;
using Amue.Portal.Accounts.Registration;
using Amue.Portal.Accounts.Roles;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Referential.Products;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Accounts.Pages.Administration;

/// <summary>Gives somebody a role on a scope.</summary>
[Feature(Manifest.Feature)]
[RequireRecentProof(PostsOnly = true)]
internal sealed class GiveModel(GrantRole grant, FindPerson find, ReadPerson read, RoleOffers offers, RoleScope scopes, ScopeWords words) : PortalPage
{
    [BindProperty]
    public string? Login { get; set; }

    [BindProperty]
    public string? Role { get; set; }

    [BindProperty]
    public string? Product { get; set; }

    [BindProperty]
    public string? SpaceKey { get; set; }

    [BindProperty]
    public string? Until { get; set; }

    public IReadOnlyList<string> Roles { get; private set; } = [];

    public IReadOnlyList<ProductEntry> Products { get; private set; } = [];

    public IReadOnlyList<SpaceEntry> OwnSpaces { get; private set; } = [];

    public string RoleName(string role) => words.OfRole(role);

    public async Task<IActionResult> OnGetAsync(
        [FromQuery(Name = "identifiant")] string? login,
        [FromQuery(Name = "role")] string? role,
        [FromQuery(Name = "produit")] string? product,
        [FromQuery(Name = "espace")] string? space,
        [FromQuery(Name = "jusqu-au")] string? until)
    {
        (Login, Role, Product, SpaceKey, Until) = (login, role, product, space, until);
        return await ShowAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var shown = await ShowAsync();
        if (!Actor.May(AccountPermissions.GrantRoles))
        {
            return shown;
        }

        var person = await find.ExecuteAsync(Login ?? "", Actor, Cancelled);
        var errors = Check(person).ToList();
        if (errors.Count > 0)
        {
            return await RefuseAsync(Refusal.Invalid(errors));
        }

        var wanted = await scopes.OfAsync(Role!, Product, SpaceKey, LastDay.EndOf(UntilDay()), person!.Value, Cancelled);
        var outcome = wanted.Succeeded ? await grant.ExecuteAsync(person.Value, wanted.Value, Actor, Cancelled) : wanted.Refusal;
        if (!outcome.Succeeded)
        {
            return await RefuseAsync(OnFields(outcome.Refusal));
        }

        TempData["Confirmation"] = Texts["accounts.grant.done"];
        return (await read.ExecuteAsync(person.Value, Actor, Cancelled)).Succeeded ? Redirect(AdministrationAddresses.Person(person.Value)) : Redirect(AdministrationAddresses.List);
    }

    private async Task<IActionResult> ShowAsync()
    {
        if (!Actor.May(AccountPermissions.GrantRoles))
        {
            return await RefuseAsync(Refusal.NotFound);
        }

        Roles = await offers.RolesAsync(Actor, Cancelled);
        OwnSpaces = await offers.SpacesAsync(Actor, Cancelled);
        Products = await scopes.ProductsAsync(Actor, Cancelled);
        return Page();
    }

    private IEnumerable<FieldError> Check(Guid? person)
    {
        if (person is null)
        {
            yield return new FieldError(nameof(Login), "accounts.grant.nobody");
        }

        if (string.IsNullOrEmpty(Role))
        {
            yield return new FieldError(nameof(Role), "accounts.grant.roleMissing");
        }

        if (!string.IsNullOrWhiteSpace(Until) && UntilDay() is null)
        {
            yield return new FieldError(nameof(Until), "accounts.grant.notADay");
        }
    }

    private DateOnly? UntilDay() => DateOnly.TryParseExact(Until?.Trim(), ["yyyy-MM-dd", "dd/MM/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    // The operation names its own request's parts; the form has other fields for them.
    private static Refusal OnFields(Refusal refusal) => refusal with
    {
        Errors = refusal.Errors.Select(e => e.Field switch
        {
            nameof(RequestedRole.Scope) => e with { Field = nameof(Product) },
            nameof(RequestedRole.ExpiresAt) => e with { Field = nameof(Until) },
            _ => e,
        }).ToList(),
    };
}
