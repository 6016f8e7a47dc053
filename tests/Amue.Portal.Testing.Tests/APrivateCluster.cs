using Amue.Portal.Testing.PostgreSql;
using Npgsql;

namespace Amue.Portal.Testing.Tests;

public class APrivateCluster(APrivateCluster.Cluster running) : IClassFixture<APrivateCluster.Cluster>
{
    private readonly PostgresCluster _cluster = running.Postgres;

    [Fact]
    public async Task keeps_its_rows_and_its_address_through_a_restart()
    {
        await using var database = await _cluster.Server.CreateDatabaseAsync();
        await Query.ExecuteAsync(database.ConnectionString, "CREATE TABLE tickets (subject text); INSERT INTO tickets VALUES ('Accès à la paie')");

        await _cluster.StopAsync();
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => Query.ScalarAsync<string>(database.ConnectionString, "SELECT subject FROM tickets"));
        await _cluster.StartAgainAsync();

        Assert.Equal("Accès à la paie", await Query.ScalarAsync<string>(database.ConnectionString, "SELECT subject FROM tickets"));
    }

    [Fact]
    public async Task breaks_open_connections_when_it_stops()
    {
        await using var connection = new NpgsqlConnection(_cluster.Server.ConnectionString);
        await connection.OpenAsync();

        await _cluster.StopAsync();

        await using var command = new NpgsqlCommand("SELECT 1", connection);
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => command.ExecuteScalarAsync());
        await _cluster.StartAgainAsync();
    }

    [Fact]
    public async Task waits_for_the_disk_when_it_commits() =>
        Assert.Equal("on", await Query.ScalarAsync<string>(_cluster.Server.ConnectionString, "SHOW fsync"));

    [Fact]
    public async Task can_be_left_stopped()
    {
        await using var stopped = await PostgresCluster.StartAsync();
        await using var database = await stopped.Server.CreateDatabaseAsync();

        await stopped.StopAsync();

        await Assert.ThrowsAnyAsync<NpgsqlException>(() => Query.ScalarAsync<int>(database.ConnectionString, "SELECT 1"));
    }

    public sealed class Cluster : IAsyncLifetime
    {
        public PostgresCluster Postgres { get; private set; } = null!;

        public async Task InitializeAsync() => Postgres = await PostgresCluster.StartAsync();

        public async Task DisposeAsync() => await Postgres.DisposeAsync();
    }
}
