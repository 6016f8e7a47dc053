using System.Net;
using Amue.Portal.Platform;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Testing;
using Amue.Portal.Testing.Portal;
using Amue.Portal.Testing.PostgreSql;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Amue.Portal.Operating.Tests.Running;

public sealed class BeingReady
{
    [Fact]
    public async Task is_not_said_while_the_schema_is_not_this_versions()
    {
        await using var app = await PortalApp.StartAsync();
        using var probe = app.Anonymous();
        Assert.Equal(HttpStatusCode.OK, (await probe.GetAsync("/health/ready")).StatusCode);

        await app.InScopeAsync(services => services.GetRequiredService<PortalDb>().Database.ExecuteSqlRawAsync(
            "DELETE FROM \"__EFMigrationsHistory\" WHERE \"MigrationId\" = (SELECT max(\"MigrationId\") FROM \"__EFMigrationsHistory\")"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await probe.GetAsync("/health/ready")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await probe.GetAsync("/health/live")).StatusCode);
    }

    [Fact]
    public async Task is_not_said_when_a_subscription_has_stood_still_for_a_quarter_of_an_hour()
    {
        await using var app = await PortalApp.StartAsync(services: services => services.AddSubscription<FailingFollower>());
        using var probe = app.Anonymous();
        await Soon.UntilAsync(async () =>
            (await app.InScopeAsync(s => s.GetRequiredService<EventLags>().ReadAsync(CancellationToken.None))).Any(l => l is { Subscription: "test.failing", Failures: > 0 }));
        Assert.Equal(HttpStatusCode.OK, (await probe.GetAsync("/health/ready")).StatusCode);

        app.Clock.Advance(TimeSpan.FromMinutes(16));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await probe.GetAsync("/health/ready")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await probe.GetAsync("/health/live")).StatusCode);
    }

    [PostgreSqlFact]
    public async Task is_not_said_while_the_database_is_away_and_again_when_it_is_back()
    {
        await using var app = await PortalApp.StartAsync();
        using var probe = app.Anonymous();

        await LetInAsync(app, let: false);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await probe.GetAsync("/health/ready")).StatusCode);

        await LetInAsync(app, let: true);
        await Soon.UntilAsync(async () => (await probe.GetAsync("/health/ready")).StatusCode == HttpStatusCode.OK);
    }

    private static async Task LetInAsync(PortalApp app, bool let)
    {
        var name = new NpgsqlConnectionStringBuilder(app.ConnectionString).Database;
        await using var connection = new NpgsqlConnection((await PostgresServer.SharedAsync()).ConnectionString);
        await connection.OpenAsync();
        // One after the other: in one transaction, who arrives before its end would be let in after the last was sent away.
        foreach (var statement in (string[])[$"ALTER DATABASE \"{name}\" ALLOW_CONNECTIONS {let}", $"SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = '{name}'"])
        {
            await using var command = new NpgsqlCommand(statement, connection);
            await command.ExecuteNonQueryAsync();
        }
    }
}
