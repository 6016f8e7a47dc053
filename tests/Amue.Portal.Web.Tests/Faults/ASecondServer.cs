using System.Net;
using Amue.Portal.Platform.Data;
using Amue.Portal.Testing;
using Amue.Portal.Testing.Portal;

namespace Amue.Portal.Web.Tests.Faults;

public sealed class ASecondServer
{
    [Fact]
    public async Task of_one_embedded_database_is_refused_and_told_why_while_commands_work_beside_the_first()
    {
        if (TestDatabase.Provider != DatabaseProvider.Sqlite)
        {
            // On PostgreSQL any number of nodes serve.
            return;
        }

        await using var app = await PortalApp.StartAsync();
        await app.StopAsync();
        await using var portal = await PortalProcess.ServeAsync(app.Folder, FreePort.Next(), connectionString: null);

        Assert.Equal(7, await RunAsync(app.Folder, "serve"));
        Assert.Contains("Another server already uses", await File.ReadAllTextAsync(Path.Combine(app.Folder, "command.log")), StringComparison.Ordinal);
        Assert.Equal(0, await RunAsync(app.Folder, "audit", "verify"));
        Assert.Equal(0, await RunAsync(app.Folder, "recipe", "export", "sifac", "--out", Path.Combine(app.Folder, "sifac.recipe.json")));

        using var visitor = new PortalClient(portal.Address);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/health/ready")).StatusCode);
    }

    private static async Task<int> RunAsync(string folder, params string[] arguments)
    {
        using var command = PortalProcess.Command(folder, connectionString: null, arguments);
        await command.WaitForExitAsync();
        return command.ExitCode;
    }
}
