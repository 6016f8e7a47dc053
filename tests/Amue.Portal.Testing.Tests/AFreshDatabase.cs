using Amue.Portal.Testing.PostgreSql;
using Npgsql;

namespace Amue.Portal.Testing.Tests;

public class AFreshDatabase
{
    [Fact]
    public async Task is_empty_and_answers_queries()
    {
        var server = await PostgresServer.SharedAsync();
        await using var database = await server.CreateDatabaseAsync();

        var tables = await Query.ScalarAsync<long>(database.ConnectionString, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'");

        Assert.Equal(0, tables);
    }

    [Fact]
    public async Task sorts_text_as_french_readers_do()
    {
        var server = await PostgresServer.SharedAsync();
        await using var database = await server.CreateDatabaseAsync();

        var sorted = await Query.ScalarAsync<string>(
            database.ConnectionString,
            "SELECT string_agg(word, ' ' ORDER BY word) FROM (VALUES ('zone'), ('évaluation'), ('École'), ('Facture')) AS words(word)");

        Assert.Equal("École évaluation Facture zone", sorted);
    }

    [Fact]
    public async Task is_dropped_even_while_someone_is_connected()
    {
        var server = await PostgresServer.SharedAsync();
        var database = await server.CreateDatabaseAsync();
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();

        await database.DisposeAsync();

        Assert.Equal(0, await Query.ScalarAsync<long>(server.ConnectionString, $"SELECT count(*) FROM pg_database WHERE datname = '{database.Name}'"));
    }

    [Fact]
    public async Task copied_from_a_template_has_its_tables_and_rows()
    {
        var server = await PostgresServer.SharedAsync();
        await using var template = await server.CreateTemplateAsync(async connectionString =>
            await Query.ExecuteAsync(connectionString, "CREATE TABLE establishments (name text); INSERT INTO establishments VALUES ('Université de Lorraine')"));

        await using var first = await server.CreateDatabaseAsync(template);
        await using var second = await server.CreateDatabaseAsync(template);
        await Query.ExecuteAsync(first.ConnectionString, "DELETE FROM establishments");

        Assert.Equal("Université de Lorraine", await Query.ScalarAsync<string>(second.ConnectionString, "SELECT name FROM establishments"));
    }

    [Fact]
    public async Task that_cannot_be_prepared_as_a_template_is_dropped()
    {
        var server = await PostgresServer.SharedAsync();
        var name = "";

        await Assert.ThrowsAsync<PostgresException>(() => server.CreateTemplateAsync(async connectionString =>
        {
            name = new NpgsqlConnectionStringBuilder(connectionString).Database!;
            await Query.ExecuteAsync(connectionString, "CREATE NONSENSE");
        }));

        Assert.Equal(0, await Query.ScalarAsync<long>(server.ConnectionString, $"SELECT count(*) FROM pg_database WHERE datname = '{name}'"));
    }
}
