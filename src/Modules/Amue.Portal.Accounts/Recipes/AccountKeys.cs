using Amue.Portal.Accounts.Registration;
using Amue.Portal.Accounts.Roles;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Referential;

namespace Amue.Portal.Accounts.Recipes;

/// <summary>What the keys of an <c>accounts</c> step stand for; each is looked up once a scope.</summary>
internal sealed class AccountKeys(ReferentialDirectory referential, SpaceCatalog spaces)
{
    private readonly Dictionary<string, Guid?> _establishments = [];
    private readonly Dictionary<string, Guid?> _products = [];

    public Task<Guid?> EstablishmentAsync(string code, CancellationToken cancellationToken) =>
        OnceAsync(_establishments, code, async () => (await referential.FindEstablishmentAsync(code, cancellationToken))?.Id);

    public Task<Guid?> ProductAsync(string key, CancellationToken cancellationToken) =>
        OnceAsync(_products, key, async () => (await referential.FindProductAsync(key, cancellationToken))?.Id);

    public async Task<Guid?> SpaceAsync(string key, CancellationToken cancellationToken) =>
        (await spaces.CurrentAsync(cancellationToken)).Find(key)?.Id;

    /// <returns>Null when a key stands for nothing: a role without one of its limits would be another, wider role.</returns>
    public async Task<RequestedRole?> RoleAsync(RoleModel role, CancellationToken cancellationToken)
    {
        var space = role.Space is null ? null : await SpaceAsync(role.Space, cancellationToken);
        var establishment = role.Establishment is null ? null : await EstablishmentAsync(role.Establishment, cancellationToken);
        var product = role.Product is null ? null : await ProductAsync(role.Product, cancellationToken);
        if ((space is null) != (role.Space is null) || (establishment is null) != (role.Establishment is null) || (product is null) != (role.Product is null))
        {
            return null;
        }

        return new RequestedRole(role.Role, new Scope(space, establishment, product), LastDay.EndOf(role.Until));
    }

    /// <summary>The details with every key resolved; a refusal when one stands for nothing.</summary>
    public async Task<Outcome<AccountDetails>> DetailsAsync(AccountModel account, CancellationToken cancellationToken)
    {
        var establishment = account.Establishment is null ? null : await EstablishmentAsync(account.Establishment, cancellationToken);
        if (account.Establishment is not null && establishment is null)
        {
            return Refusal.Invalid("accounts.establishment.unknown", account.Establishment);
        }

        var roles = new List<RequestedRole>();
        foreach (var written in account.Roles ?? [])
        {
            if (await RoleAsync(written, cancellationToken) is not { } role)
            {
                return Refusal.Invalid("accounts.role.scopeUnknown", written.Role);
            }

            roles.Add(role);
        }

        return Written(account) with { EstablishmentId = establishment, Roles = roles };
    }

    /// <summary>The details without what keys stand for.</summary>
    public static AccountDetails Written(AccountModel account) => new(account.Login, account.Name, account.Email)
    {
        JobFunction = account.Function ?? "",
        DisplayMode = account.DisplayMode,
        Pseudonym = account.Pseudonym,
        Language = account.Language ?? "fr",
        TimeZoneId = account.TimeZone,
        Expertise = account.Expertise,
    };

    private static async Task<Guid?> OnceAsync(Dictionary<string, Guid?> known, string key, Func<Task<Guid?>> look)
    {
        if (!known.TryGetValue(key, out var id))
        {
            known[key] = id = await look();
        }

        return id;
    }
}
