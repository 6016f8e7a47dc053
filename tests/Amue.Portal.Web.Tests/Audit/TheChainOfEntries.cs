using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;
using Amue.Portal.Testing.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Web.Tests.Audit;

public sealed class TheChainOfEntries : IAsyncLifetime
{
    private PortalApp _app = null!;
    private long[] _ids = [];

    public async Task InitializeAsync()
    {
        _app = await PortalApp.StartAsync();
        for (var i = 0; i < 4; i++)
        {
            await RecordAsync(_app, $"/demandes/{i}");
        }

        _ids = await _app.InScopeAsync(services =>
            services.GetRequiredService<PortalDb>().AuditEntries.OrderBy(e => e.Id).Select(e => e.Id).ToArrayAsync());
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task holds_when_nothing_was_touched() => Assert.Null(await FindBreakAsync());

    [Theory]
    [InlineData("target = '/demandes/9'")]
    [InlineData("action = 'autre chose'")]
    [InlineData("outcome = 'done'")]
    [InlineData("at = '2020-01-01 00:00:00'")]
    [InlineData("salt = '00'")]
    public async Task breaks_at_an_entry_that_was_altered(string change)
    {
        await ChangeAsync($"UPDATE audit_entries SET {change} WHERE id = {_ids[^3]}");

        Assert.Equal(_ids[^3], await FindBreakAsync());
    }

    [Fact]
    public async Task breaks_after_an_entry_that_was_removed()
    {
        await ChangeAsync($"DELETE FROM audit_entries WHERE id = {_ids[^3]}");

        Assert.Equal(_ids[^2], await FindBreakAsync());
    }

    [Fact]
    public async Task breaks_where_the_first_entries_were_cut_off()
    {
        await ChangeAsync($"DELETE FROM audit_entries WHERE id <= {_ids[^3]}");

        Assert.Equal(_ids[^2], await FindBreakAsync());
    }

    [Fact]
    public async Task breaks_where_an_altered_entry_was_sealed_again()
    {
        // Whoever seals one entry again would have to seal all those after it.
        await ChangeAsync($"UPDATE audit_entries SET digest = '{new string('0', 64)}' WHERE id = {_ids[^2]}");

        Assert.Equal(_ids[^2], await FindBreakAsync());
    }

    [Fact]
    public async Task holds_when_many_write_at_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 16).Select(i => RecordAsync(_app, $"/ensemble/{i}")));

        Assert.Null(await FindBreakAsync());
    }

    [PostgreSqlFact]
    public async Task holds_when_two_nodes_write_at_once()
    {
        await using var other = await _app.StartAnotherNodeAsync();
        await Task.WhenAll(Enumerable.Range(0, 16).Select(i => RecordAsync(i % 2 == 0 ? _app : other, $"/noeuds/{i}")));

        Assert.Null(await FindBreakAsync());
    }

    private static Task RecordAsync(PortalApp node, string target) =>
        node.Services.GetRequiredService<AuditLog>().RecordAsync(Actor.System("a test"), "POST /demandes", target, "refused", CancellationToken.None);

    private Task<long?> FindBreakAsync() => _app.Services.GetRequiredService<AuditLog>().FindBreakAsync(CancellationToken.None);

    private Task ChangeAsync(string sql) => _app.InScopeAsync(async services =>
        Assert.NotEqual(0, await services.GetRequiredService<PortalDb>().Database.ExecuteSqlRawAsync(sql)));
}
