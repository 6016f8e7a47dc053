using Amue.Portal.Platform.Recipes;
using Amue.Portal.Platform.Security;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Accounts.Tests.Hosting;

internal static class TestRecipe
{
    /// <summary>What accounts refer to: two establishments, a product, a group and the roles.</summary>
    public const string Referential =
        """
        {
          "name": "referential",
          "steps": [
            { "name": "Roles", "Roles": [
              { "Name": "Visitor", "Permissions": [] },
              { "Name": "Member", "Permissions": [ "content.readCommunity" ] },
              { "Name": "Correspondent", "Permissions": [] },
              { "Name": "ProductAgent", "Permissions": [ "content.readSpace" ] },
              { "Name": "EstablishmentAdministrator", "Permissions": [ "accounts.manage", "recipes.run" ] },
              { "Name": "PlatformAdministrator", "Permissions": [ "accounts.manage", "accounts.publishCharter", "platform.manage", "recipes.run", "referential.manage" ] } ] },
            { "name": "establishments", "establishments": [
              { "code": "E042", "name": "Université de Valmont", "size": "Large", "declaredUsers": 600 },
              { "code": "E171", "name": "Université de la Pointe", "size": "Medium", "declaredUsers": 280, "timeZone": "Pacific/Noumea" } ] },
            { "name": "supportGroups", "groups": [ { "key": "sifac-n2", "name": "Centre de service Sifac" } ] },
            { "name": "products", "products": [ { "key": "sifac", "name": "Sifac" } ] }
          ]
        }
        """;

    public static async Task<RecipeRun> TryAsync(IServiceProvider services, string recipe, Actor? actor = null, Scope scope = default) =>
        await services.GetRequiredService<RecipeRunner>().RunAsync(
            RecipeReader.Read(recipe, new RecipeSource("test", IsTrusted: true)),
            new RecipeContext(actor ?? Actor.System("test")) { Scope = scope },
            progress: null,
            CancellationToken.None);

    public static async Task RunAsync(IServiceProvider services, string recipe)
    {
        var run = await TryAsync(services, recipe);
        Assert.True(run.Succeeded, string.Join("\n", run.Problems.Select(p => $"{p.JsonPath} {p.What.Key}").Append(run.Failure?.ToString())));
    }
}
