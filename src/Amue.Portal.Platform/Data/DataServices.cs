using Amue.Portal.Platform.Data.Migrations;
using Amue.Portal.Platform.Data.Sqlite;
using Amue.Portal.Platform.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Platform.Data;

internal static class DataServices
{
    // As many as work at one time on a large node; each may hold 2 MB of SQLite's pages.
    private const int KeptContexts = 64;

    public static void AddPortalData(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = configuration.GetSection(DatabaseSettings.Section).Get<DatabaseSettings>() ?? new DatabaseSettings();
        services.AddSingleton(settings);
        services.AddSingleton(new WriteGate(oneWriter: settings.Provider == DatabaseProvider.Sqlite));
        services.AddSingleton<EventSignal>();
        services.AddSingleton(provider => new LastingConnections(FileOf(provider, settings)));
        // Making a context costs more than a query by key: those of past requests are used again, with their open connection on SQLite.
        services.AddDbContextPool<PortalDb>((provider, options) => Configure(options, provider, settings), KeptContexts);
        services.AddSingleton(provider => new CommitWatch(settings.Provider == DatabaseProvider.Sqlite ? () => provider.GetRequiredService<LastingConnections>().Open() : null));
        services.AddSingleton(typeof(UntilCommit<>));
        services.AddScoped<StampReader>();
        services.AddScoped<KeptReadings>();
        services.AddScoped<DatabaseMigrator>();
        services.AddScoped<SetUpMark>();
        services.AddScoped<DatabaseLife>();
    }

    private static void Configure(DbContextOptionsBuilder options, IServiceProvider provider, DatabaseSettings settings)
    {
        if (settings.Provider == DatabaseProvider.Sqlite)
        {
            options.UseSqlite(FileOf(provider, settings), sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter).UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery));
            options.AddInterceptors(provider.GetRequiredService<LastingConnections>());
        }
        else
        {
            var connection = settings.ConnectionString ?? throw new InvalidOperationException("Database:ConnectionString is needed for PostgreSql.");
            options.UseNpgsql(connection, npgsql => npgsql.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter).UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery));
        }

        options.ReplaceService<IMigrationsAssembly, ModuleMigrations>();
        // There is no snapshot to compare with: SchemaMatchesModel compares the databases themselves.
        // A module without tables is no mistake.
        options.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning, CoreEventId.NoEntityTypeConfigurationsWarning));
    }

    private static string FileOf(IServiceProvider provider, DatabaseSettings settings) =>
        settings.ConnectionString ?? $"Data Source={provider.GetRequiredService<DataDirectory>().PathOf("portal.db")}";
}
