using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Recipes;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Texts;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Amue.Portal.Platform.Tests.Recipes;

/// <summary>The platform on its own SQLite file and its own recipes folder, with the steps of <see cref="RolesStep"/> and its neighbours.</summary>
internal sealed class RecipeHost : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("recipes-");
    private readonly ServiceProvider _services;

    public RecipeHost(params (string File, string Text)[] catalogue)
    {
        var recipes = _folder.CreateSubdirectory("recipes");
        foreach (var (file, text) in catalogue)
        {
            File.WriteAllText(Path.Combine(recipes.FullName, file), text);
        }

        var services = new ServiceCollection().AddLogging().AddSingleton(new DataDirectory(_folder.FullName));
        services.AddPlatform(new ConfigurationBuilder().Build(), new ModuleCatalog([]));
        // The platform's own steps have tests of their own.
        services.RemoveAll<RecipeStepType>();
        _services = services
            .AddRecipes(recipes.FullName)
            .AddRecipeStep<RolesStep>()
            .AddRecipeStep<GrantStep>()
            .AddRecipeStep<MeetingStep>()
            .AddRecipeStep<BrokenStep>()
            .AddRecipeStep<SettingsStep>()
            .AddSingleton<StepLog>()
            .BuildServiceProvider(validateScopes: true);
    }

    public RecipeCatalog Catalog => _services.GetRequiredService<RecipeCatalog>();

    public RecipeRunner Runner => _services.GetRequiredService<RecipeRunner>();

    public TextCatalog Texts => _services.GetRequiredService<TextCatalog>();

    public StepLog Log => _services.GetRequiredService<StepLog>();

    public static RecipeContext Anybody => new(Actor.System("recipe tests"));

    public static async Task<RecipeHost> WithDatabaseAsync(params (string File, string Text)[] catalogue)
    {
        var host = new RecipeHost(catalogue);
        await host.InScopeAsync(services => services.GetRequiredService<DatabaseMigrator>().MigrateAsync(CancellationToken.None));
        return host;
    }

    public static Recipe Read(string text) => RecipeReader.Read(text, new RecipeSource("test.recipe.json", IsTrusted: true));

    /// <summary>A recipe whose only interest is its steps.</summary>
    public static Recipe WithSteps(string steps) => Read($$"""{ "name": "test", "steps": [ {{steps}} ] }""");

    public async Task<T> InScopeAsync<T>(Func<PortalDb, Task<T>> read)
    {
        await using var scope = _services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<PortalDb>());
    }

    /// <summary>Each problem as its path and its key, in the order told.</summary>
    public async Task<string[]> ProblemsOfAsync(Recipe recipe, RecipeContext? context = null) =>
        (await Runner.ValidateAsync(recipe, context ?? Anybody, CancellationToken.None)).Select(p => $"{p.JsonPath} {p.What.Key}").ToArray();

    public Task<string[]> ProblemsOfAsync(string steps) => ProblemsOfAsync(WithSteps(steps));

    public Task<RecipeRun> RunAsync(Recipe recipe, RecipeContext? context = null, IProgress<RecipeProgress>? progress = null) =>
        Runner.RunAsync(recipe, context ?? Anybody, progress, CancellationToken.None);

    public void Dispose()
    {
        _services.Dispose();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private async Task InScopeAsync(Func<IServiceProvider, Task> act)
    {
        await using var scope = _services.CreateAsyncScope();
        await act(scope.ServiceProvider);
    }
}
