using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Microsoft.EntityFrameworkCore;
using Spectre.Console;

namespace Amue.Portal.Web.Hosting;

/// <summary>Brings the database to this version and, where there is no portal yet or its set-up was interrupted, runs the set-up recipe with a progress bar.</summary>
public static class PortalSetup
{
    /// <returns>False when the recipe could not run; why has been written.</returns>
    public static async Task<bool> EnsureAsync(IServiceProvider services, IAnsiConsole console, CancellationToken cancellationToken)
    {
        await MigrateAsync(services, cancellationToken);
        if (await IsSetUpAsync(services, cancellationToken))
        {
            return true;
        }

        var configuration = services.GetRequiredService<IConfiguration>();
        var name = configuration["Portal:SetupRecipe"];
        if (string.IsNullOrEmpty(name))
        {
            // Somebody sets it up, on the console or on its page.
            return true;
        }

        await using var scope = services.CreateAsyncScope();
        var mark = scope.ServiceProvider.GetRequiredService<SetUpMark>();
        await mark.MakeAsync(cancellationToken);
        if (!await RecipeConsole.RunAsync(services, console, name, Actor.System("set-up"), Arguments(configuration), cancellationToken))
        {
            return false;
        }

        await mark.RemoveAsync(cancellationToken);
        return true;
    }

    public static async Task MigrateAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(services.GetRequiredService<DataDirectory>().Path);
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DatabaseMigrator>().MigrateAsync(cancellationToken);
    }

    private static Dictionary<string, string> Arguments(IConfiguration configuration) =>
        configuration.GetValue<bool>("Portal:Demo") && configuration["Portal:DemoPassphrase"] is { Length: > 0 } passphrase
            ? new Dictionary<string, string> { ["demoPassphrase"] = passphrase }
            : [];

    /// <summary>There is a portal, and its set-up came to its end.</summary>
    public static async Task<bool> IsSetUpAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PortalDb>().Spaces.AnyAsync(s => s.Kind == SpaceKind.Portal, cancellationToken)
            && !await scope.ServiceProvider.GetRequiredService<SetUpMark>().IsThereAsync(cancellationToken);
    }
}
