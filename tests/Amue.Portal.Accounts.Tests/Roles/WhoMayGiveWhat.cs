using Amue.Portal.Accounts.Registration;
using Amue.Portal.Accounts.Roles;
using Amue.Portal.Platform.Data;
using Amue.Portal.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Personas = Amue.Portal.Testing.Portal.People;

namespace Amue.Portal.Accounts.Tests.Roles;

/// <summary>Every person of the demonstration × every role × own and foreign scopes, as one table to read.</summary>
public sealed class WhoMayGiveWhat(DemoPortal portal) : IClassFixture<DemoPortal>
{
    private static readonly string[] Places =
    [
        "portal", "E042", "E107", "E042+sifac", "E107+sifac", "E042+siham", "product sifac", "product siham", "product pegase", "space sifac", "space siham", "space pegase",
        "space portail",
    ];

    [Fact]
    public async Task is_the_approved_table()
    {
        var table = new List<string>();
        foreach (var login in Personas.All)
        {
            table.Add(login);
            foreach (var place in Places)
            {
                var given = await GivenAsync(login, place);
                if (given.Count > 0)
                {
                    table.Add($"    {place}: {string.Join(", ", given)}");
                }
            }
        }

        TextSnapshot.Matches(string.Join('\n', table));
    }

    private async Task<IReadOnlyList<string>> GivenAsync(string login, string place)
    {
        var (actor, scope) = (await portal.App.ActorAsync(login), await portal.ScopeAsync(place));
        // Whoever is to hold a portal-wide role belongs to Valmont (E042).
        var establishment = scope.EstablishmentId ?? (await portal.ScopeAsync("E042")).EstablishmentId;
        return await portal.App.InScopeAsync(async services =>
        {
            var offers = services.GetRequiredService<RoleOffers>();
            var roles = await services.GetRequiredService<PortalDb>().Roles.Select(r => r.Key).ToListAsync();
            var given = new List<string>();
            foreach (var role in roles.Where(r => RoleReaches.Of(r).Fits(scope)).OrderBy(RoleReaches.OrderOf))
            {
                if (await offers.MayGiveAsync(actor, new RequestedRole(role, scope), establishment, CancellationToken.None))
                {
                    given.Add(role);
                }
            }

            return given;
        });
    }
}
