using System.Net;
using Amue.Portal.Platform.Data;
using Amue.Portal.Testing;
using Amue.Portal.Testing.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Web.Tests.FirstRun;

[Trait("Database", "Any")]
public sealed class TheDemonstration(WholeDemonstration demonstration) : IClassFixture<WholeDemonstration>
{
    // domain.md §4.1: what is deployed where.
    private static readonly Dictionary<string, int> Deployed = new()
    {
        ["sifac"] = 96,
        ["sifac-demat"] = 84,
        ["siham"] = 57,
        ["siham-pms"] = 60,
        ["harpege"] = 25,
        ["apogee"] = 79,
        ["pegase"] = 13,
        ["conpere"] = 20,
        ["rof"] = 15,
        ["fca"] = 30,
        ["caplab"] = 10,
        ["dialog"] = 12,
        ["sinchro"] = 47,
        ["sinaps"] = 24,
        ["sirocco"] = 8,
        ["evrp"] = 31,
        ["sipi"] = 40,
        ["esr-mission"] = 14,
    };

    private PortalApp Portal => demonstration.Portal;

    [Fact]
    public async Task has_its_nineteen_products_deployed_where_they_are_said_to_be()
    {
        var deployed = await QueryAsync<Count>($"SELECT p.key AS \"Name\", COUNT(d.product_id) AS \"Number\" FROM products p LEFT JOIN deployments d ON d.product_id = p.id GROUP BY p.key");

        Assert.Equal(19, deployed.Count);
        Assert.Equal(Deployed.Append(new("archivage", 0)).OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => (d.Key, (long)d.Value)), deployed.OrderBy(d => d.Name, StringComparer.Ordinal).Select(d => (d.Name, d.Number)));
        Assert.Equal(2, await NumberAsync($"SELECT COUNT(*) AS \"Value\" FROM products WHERE key = 'harpege' AND lifecycle = 2 OR key = 'rof' AND lifecycle = 1"));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 19)]
    [InlineData(2, 17)]
    public async Task has_its_spaces(int kind, int expected) =>
        Assert.Equal(expected, await NumberAsync($"SELECT COUNT(*) AS \"Value\" FROM spaces WHERE kind = {kind}"));

    [Fact]
    public async Task has_its_establishments_and_their_users()
    {
        Assert.Equal(182, await NumberAsync($"SELECT COUNT(*) AS \"Value\" FROM establishments"));
        Assert.Equal(47_500, await NumberAsync($"SELECT SUM(declared_users) AS \"Value\" FROM establishments"));
    }

    [Fact]
    public async Task shows_the_people_one_can_be_and_none_of_their_colleagues()
    {
        using var visitor = Portal.Anonymous();

        var logins = (await visitor.PageAsync("/demonstration")).QuerySelectorAll("button[name=Login]").Select(b => b.GetAttribute("value")).ToList();

        Assert.Equal(People.All.Concat(["dpo.amue", "obs.dgs"]).Order(StringComparer.Ordinal), logins.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task has_requests_in_every_state_that_a_request_can_reach()
    {
        var states = (await QueryAsync<Count>($"SELECT CAST(state AS text) AS \"Name\", COUNT(*) AS \"Number\" FROM tickets GROUP BY state")).ToDictionary(s => s.Name, s => s.Number);

        // Draft, Submitted, InProgress, SolutionProposed, Resolved, Cancelled: nothing leads to the others yet.
        Assert.Equal(["0", "1", "2", "6", "7", "9"], states.Keys.Order(StringComparer.Ordinal));
        Assert.InRange(states.Values.Sum(), 400, 1500);
        Assert.NotEqual(0, await NumberAsync($"SELECT COUNT(*) AS \"Value\" FROM tickets WHERE visibility = 4 AND state = 7"));
        Assert.NotEqual(0, await NumberAsync($"SELECT COUNT(*) AS \"Value\" FROM tickets WHERE handling_level = 1 AND state = 7"));
        Assert.NotEqual(0, await NumberAsync($"SELECT COUNT(*) AS \"Value\" FROM tickets WHERE handling_level = 2 AND state IN (1, 2)"));
    }

    [Fact]
    public async Task has_no_gap_in_its_numbers()
    {
        var gaps = await NumberAsync(
            $"SELECT COUNT(*) AS \"Value\" FROM (SELECT SUBSTR(number, 1, 7) AS series, COUNT(*) AS n, MAX(SUBSTR(number, 9)) AS most FROM tickets WHERE number IS NOT NULL GROUP BY SUBSTR(number, 1, 7)) s WHERE n <> CAST(most AS integer)");

        Assert.Equal(0, gaps);
    }

    [Fact]
    public async Task writes_to_nobody_about_the_past()
    {
        await Soon.UntilAsync(async () => await NumberAsync(
            $"SELECT COUNT(*) AS \"Value\" FROM subscription_checkpoints c WHERE c.name = 'tickets.mails' AND c.event_id >= (SELECT MAX(id) FROM events WHERE type LIKE 'ticket.%')") == 1);

        Assert.Equal(0, await NumberAsync($"SELECT COUNT(*) AS \"Value\" FROM queued_mails"));
    }

    [Theory]
    [InlineData(People.Claire, "/", 330)]
    [InlineData(People.Claire, "/espaces", 580)]
    [InlineData(People.Claire, "/demandes", 580)]
    [InlineData(People.Luc, "/demandes/file", 580)]
    [InlineData(People.Sophie, "/demandes/file", 580)]
    [InlineData(People.Sophie, "/", 330)]
    [InlineData(People.Root, "/administration/espaces", 580)]
    [InlineData(People.Claire, "/demonstration", 330)]
    public async Task keeps_its_pages_light(string login, string address, int mostNodes)
    {
        using var person = await Portal.SignInAsync(login);

        var answer = await person.GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.InRange((await PortalClient.ReadAsync(answer)).QuerySelectorAll("*").Length, 1, mostNodes);
    }

    private Task<List<T>> QueryAsync<T>(FormattableString sql) =>
        Portal.InScopeAsync(services => services.GetRequiredService<PortalDb>().Database.SqlQuery<T>(sql).ToListAsync());

    private async Task<long> NumberAsync(FormattableString sql) => (await QueryAsync<long>(sql)).Single();

    private sealed record Count(string Name, long Number);
}
