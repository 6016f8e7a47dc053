using Amue.Portal.Accounts.People;
using Amue.Portal.Accounts.Proof;
using Amue.Portal.Accounts.Roles;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential;
using Amue.Portal.Referential.Establishments;
using Amue.Portal.Referential.Support;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Accounts.Pages.Administration;

/// <summary>What one person holds, and what has changed.</summary>
[Feature(Manifest.Feature)]
[RequireRecentProof(PostsOnly = true)]
internal sealed class PersonModel(
    ReadPerson read,
    RevokeRole revoke,
    EndMembership end,
    BeginMembership begin,
    AddGroupMember addToGroup,
    RemoveGroupMember removeFromGroup,
    ReferentialDirectory referential,
    IPersonDirectory people,
    ScopeWords words) : PortalPage
{
    private IReadOnlyDictionary<Scope, string> _scopes = new Dictionary<Scope, string>();
    private IReadOnlyDictionary<Guid, PersonName> _names = new Dictionary<Guid, PersonName>();
    private Dictionary<Guid, string> _products = [];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Establishment { get; set; }

    /// <summary>The key of a support group.</summary>
    [BindProperty]
    public string? Group { get; set; }

    /// <summary>Support groups are AMUE's to say.</summary>
    public bool SaysGroups => Actor.MayPortalWide(ReferentialPermissions.Manage);

    public IReadOnlyList<SupportGroupEntry> InGroups { get; private set; } = [];

    public IReadOnlyList<SupportGroupEntry> OtherGroups { get; private set; } = [];

    public PersonFile Person { get; private set; } = null!;

    public EstablishmentEntry? Own { get; private set; }

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostRevokeAsync([FromForm(Name = "grant")] Guid grantId) =>
        await AnswerAsync(await revoke.ExecuteAsync(Id, grantId, Actor, Cancelled), "accounts.person.revoked");

    public async Task<IActionResult> OnPostLeaveAsync() =>
        await AnswerAsync(await end.ExecuteAsync(Id, Actor, Cancelled), "accounts.person.hasLeft");

    public async Task<IActionResult> OnPostJoinAsync() =>
        await AnswerAsync(await begin.ExecuteAsync(Id, Establishment ?? "", Actor, Cancelled), "accounts.person.hasJoined");

    public async Task<IActionResult> OnPostJoinGroupAsync() =>
        // Groups hold no account that is closed or that this reader does not see.
        SaysGroups && (await read.ExecuteAsync(Id, Actor, Cancelled)) is not { Succeeded: true, Value.IsActive: true }
            ? await RefuseAsync(Refusal.NotFound)
            : await AnswerAsync(await addToGroup.ExecuteAsync(Group ?? "", Id, Actor, Cancelled), "accounts.person.inGroup");

    public async Task<IActionResult> OnPostLeaveGroupAsync() =>
        await AnswerAsync(await removeFromGroup.ExecuteAsync(Group ?? "", Id, Actor, Cancelled), "accounts.person.outOfGroup");

    public string RoleName(string role) => words.OfRole(role);

    public string ScopeName(Scope scope) => _scopes[scope];

    public string NameOf(Guid? account) => account is { } id ? _names[id].Name : Texts["accounts.person.byPortal"];

    /// <summary>The form that gives this role again, until another day.</summary>
    public string ChangeAddress(HeldRole held) => AdministrationAddresses.Give(
        Person.Login,
        held.Role,
        held.Scope.ProductId is { } product ? _products.GetValueOrDefault(product) : null,
        held.Scope.SpaceId is { } space ? Spaces.Find(space)?.Key : null,
        LastDay.Of(held.ExpiresAt)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    private async Task<IActionResult> AnswerAsync(Outcome<Done> outcome, string confirmation)
    {
        if (outcome.Succeeded)
        {
            TempData["Confirmation"] = Texts[confirmation];
            // Whoever held nothing else is no longer this reader's to see.
            return (await read.ExecuteAsync(Id, Actor, Cancelled)).Succeeded ? Redirect(AdministrationAddresses.Person(Id)) : Redirect(AdministrationAddresses.List);
        }

        if (outcome.Refusal.Kind is RefusalKind.NotFound or RefusalKind.NotPermitted)
        {
            return await RefuseAsync(outcome.Refusal);
        }

        var shown = await ShowAsync();
        return Person is null ? shown : await RefuseAsync(outcome.Refusal);
    }

    private async Task<IActionResult> ShowAsync()
    {
        var outcome = await read.ExecuteAsync(Id, Actor, Cancelled);
        if (!outcome.Succeeded)
        {
            return await RefuseAsync(outcome.Refusal);
        }

        Person = outcome.Value;
        Own = Person.EstablishmentId is { } id ? await referential.FindEstablishmentAsync(id, Cancelled) : null;
        _scopes = await words.OfAsync(Person.Roles.Select(r => r.Scope).Concat(Person.History.Select(c => c.Scope)), Cancelled);
        _names = await people.NamesAsync(Person.Roles.Select(r => r.GrantedBy).Concat(Person.History.Select(c => c.ByAccountId)).OfType<Guid>().Distinct().ToList(), Actor, Cancelled);
        _products = (await referential.AllProductsAsync(Cancelled)).ToDictionary(p => p.Id, p => p.Key);
        InGroups = await referential.GroupsOfAsync(Id, Cancelled);
        OtherGroups = SaysGroups ? (await referential.AllGroupsAsync(Cancelled)).ExceptBy(InGroups.Select(g => g.Id), g => g.Id).ToList() : [];
        return Page();
    }
}
