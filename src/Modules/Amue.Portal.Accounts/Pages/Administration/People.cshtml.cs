using Amue.Portal.Accounts.People;
using Amue.Portal.Accounts.Roles;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Referential;
using Amue.Portal.Referential.Establishments;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Accounts.Pages.Administration;

/// <summary>The people whom the reader administers: of the portal, of an establishment, of a space.</summary>
[Feature(Manifest.Feature)]
internal sealed class PeopleModel(ListPeople list, RoleOffers offers, ReferentialDirectory referential, ScopeWords words) : PortalPage
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true, Name = "etablissement")]
    public string? EstablishmentCode { get; set; }

    [BindProperty(SupportsGet = true, Name = "espace")]
    public string? SpaceKey { get; set; }

    [BindProperty(SupportsGet = true, Name = "apres")]
    public string? After { get; set; }

    public PeoplePage People { get; private set; } = new([], Next: null);

    public IReadOnlyList<SpaceEntry> OwnSpaces { get; private set; } = [];

    public IReadOnlyDictionary<Guid, EstablishmentEntry> Establishments { get; private set; } = new Dictionary<Guid, EstablishmentEntry>();

    public bool IsPortalWide => Actor.MayPortalWide(AccountPermissions.GrantRoles);

    public bool IsFiltered => !string.IsNullOrWhiteSpace(Text) || !string.IsNullOrWhiteSpace(EstablishmentCode) || !string.IsNullOrWhiteSpace(SpaceKey);

    public async Task<IActionResult> OnGetAsync()
    {
        OwnSpaces = await offers.SpacesAsync(Actor, Cancelled);
        var space = string.IsNullOrWhiteSpace(SpaceKey) ? null : OwnSpaces.FirstOrDefault(s => s.Key == SpaceKey);
        // A code or a key that stands for nothing finds nothing, rather than everything.
        Guid? establishment = string.IsNullOrWhiteSpace(EstablishmentCode)
            ? null
            : (await referential.FindEstablishmentAsync(EstablishmentCode.Trim().ToUpperInvariant(), Cancelled))?.Id ?? Guid.Empty;
        var filter = new PeopleFilter(Text, string.IsNullOrWhiteSpace(SpaceKey) || space is not null ? establishment : Guid.Empty, space);
        var outcome = await list.ExecuteAsync(filter, PeopleCursor.Parse(After), PageSize, Actor, Cancelled);
        if (!outcome.Succeeded)
        {
            return await RefuseAsync(outcome.Refusal);
        }

        People = outcome.Value;
        Establishments = await referential.EstablishmentsAsync(People.Rows.Select(p => p.EstablishmentId).OfType<Guid>().Distinct().ToList(), Cancelled);
        return Page();
    }

    public string RolesOf(ListedPerson person) => string.Join(" · ", person.Roles.Select(words.OfRole));

    public string Address(PeopleCursor? after) => AdministrationAddresses.People(Text, EstablishmentCode, SpaceKey, after?.ToString());
}
