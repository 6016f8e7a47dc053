using Amue.Portal.Accounts.People;
using Amue.Portal.Accounts.Registration;
using Amue.Portal.Accounts.Roles;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Referential;
using Amue.Portal.Testing.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Accounts.Tests.Roles;

/// <summary>The portal of the demonstration, and what its people do to each other's roles.</summary>
public sealed class DemoPortal : IAsyncLifetime
{
    public PortalApp App { get; private set; } = null!;

    public async Task InitializeAsync() => App = await PortalApp.StartAsync();

    public async Task DisposeAsync() => await App.DisposeAsync();

    public async Task<Guid> IdOfAsync(string login) => (await App.ActorAsync(login)).AccountId!.Value;

    /// <summary>Written as in a table: <c>portal</c>, <c>E042</c>, <c>E042+sifac</c>, <c>product sifac</c>, <c>space sifac</c>.</summary>
    public Task<Scope> ScopeAsync(string written) => App.InScopeAsync(async services =>
    {
        var referential = services.GetRequiredService<ReferentialDirectory>();
        var scope = Scope.Portal;
        foreach (var part in written.Split('+', StringSplitOptions.RemoveEmptyEntries).Where(p => p != "portal"))
        {
            scope = part.Split(' ') switch
            {
                ["product", var key] => scope with { ProductId = (await referential.FindProductAsync(key, CancellationToken.None))!.Id },
                ["space", var key] => scope with { SpaceId = (await services.GetRequiredService<SpaceCatalog>().CurrentAsync(CancellationToken.None)).Find(key)!.Id },
                [var code] when code.StartsWith('E') => scope with { EstablishmentId = (await referential.FindEstablishmentAsync(code, CancellationToken.None))!.Id },
                [var key] => scope with { ProductId = (await referential.FindProductAsync(key, CancellationToken.None))!.Id },
                _ => throw new ArgumentException(written),
            };
        }

        return scope;
    });

    /// <returns>Null when it was done.</returns>
    public async Task<Refusal?> GiveAsync(string by, string to, string role, string where, DateTime? until = null)
    {
        var (actor, person, scope) = (await App.ActorAsync(by), await IdOfAsync(to), await ScopeAsync(where));
        return await App.InScopeAsync(async services =>
            (await services.GetRequiredService<GrantRole>().ExecuteAsync(person, new RequestedRole(role, scope, until), actor, CancellationToken.None)).Refusal);
    }

    public async Task<Refusal?> TakeBackAsync(string by, string from, string role)
    {
        var (actor, person) = (await App.ActorAsync(by), await IdOfAsync(from));
        return await App.InScopeAsync(async services =>
        {
            var grant = await services.GetRequiredService<PortalDb>().RoleGrants.Where(g => g.AccountId == person && g.Role == role).Select(g => g.Id).FirstAsync();
            return (await services.GetRequiredService<RevokeRole>().ExecuteAsync(person, grant, actor, CancellationToken.None)).Refusal;
        });
    }

    public async Task<Refusal?> LeaveAsync(string by, string who)
    {
        var (actor, person) = (await App.ActorAsync(by), await IdOfAsync(who));
        return await App.InScopeAsync(async services =>
            (await services.GetRequiredService<EndMembership>().ExecuteAsync(person, actor, CancellationToken.None)).Refusal);
    }

    public async Task<Refusal?> JoinAsync(string by, string who, string establishment)
    {
        var (actor, person) = (await App.ActorAsync(by), await IdOfAsync(who));
        return await App.InScopeAsync(async services =>
            (await services.GetRequiredService<BeginMembership>().ExecuteAsync(person, establishment, actor, CancellationToken.None)).Refusal);
    }

    /// <summary>Roles held now, by their keys.</summary>
    public async Task<IReadOnlyList<string>> HeldAsync(string login) =>
        (await App.ActorAsync(login)).Rights.Select(r => r.Role).Where(r => r != Role.Visitor).Order(StringComparer.Ordinal).ToList();

    /// <summary>The entries of roles and membership, oldest first: action, target, outcome, what was before and after, or why not; things by <c>*</c>.</summary>
    public Task<List<string>> AuditedAsync() => App.InScopeAsync(async services =>
        (await services.GetRequiredService<PortalDb>().Database.SqlQuery<string>(
            $"SELECT action || ' | ' || target || ' | ' || outcome || COALESCE(' | ' || before || ' ' || after, '') || COALESCE(' | ' || reason, '') AS \"Value\" FROM audit_entries WHERE action LIKE 'accounts.role.%' OR action LIKE 'accounts.membership.%' ORDER BY id")
            .ToListAsync()).Select(line => System.Text.RegularExpressions.Regex.Replace(line, "[0-9a-f]{32}|[0-9a-f]{8}-[0-9a-f-]{27}", "*")).ToList());

    internal async Task<PersonFile> FileAsync(string reader, string who)
    {
        var (actor, person) = (await App.ActorAsync(reader), await IdOfAsync(who));
        return await App.InScopeAsync(async services => (await services.GetRequiredService<ReadPerson>().ExecuteAsync(person, actor, CancellationToken.None)).Value);
    }
}
