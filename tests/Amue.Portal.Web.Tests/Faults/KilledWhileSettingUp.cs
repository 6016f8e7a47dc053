using System.Net;
using Amue.Portal.Platform.Data;
using Amue.Portal.Testing;
using Amue.Portal.Testing.Portal;
using Microsoft.Data.Sqlite;

namespace Amue.Portal.Web.Tests.Faults;

public sealed class KilledWhileSettingUp : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly int _port = FreePort.Next();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task the_portal_finishes_when_it_starts_again()
    {
        if (TestDatabase.Provider != DatabaseProvider.Sqlite)
        {
            // What is shown does not depend on the database, and setting up from nothing is slow.
            return;
        }

        var killed = await PortalProcess.StartAsync(_folder.Path, _port, connectionString: null);
        await Soon.UntilAsync(HasSpacesAsync);
        await killed.KillAsync();
        Assert.False(await HasAsync("SELECT 1 FROM content_items"), "It was killed too late to show anything.");

        await using var portal = await PortalProcess.ServeAsync(_folder.Path, _port, connectionString: null);
        using var claire = new PortalClient(portal.Address);
        await claire.SignInAsync(People.Claire);

        Assert.Equal(HttpStatusCode.OK, (await claire.GetAsync("/sifac/articles/comment-annuler-un-titre-de-recette")).StatusCode);
    }

    private Task<bool> HasSpacesAsync() => HasAsync("SELECT 1 FROM spaces");

    private async Task<bool> HasAsync(string sql)
    {
        var path = _folder.File("portal.db");
        if (!File.Exists(path))
        {
            return false;
        }

        await using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False;Default Timeout=5");
        try
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            return await command.ExecuteScalarAsync() is not null;
        }
        catch (SqliteException)
        {
            // Its tables are not there yet.
            return false;
        }
    }
}
