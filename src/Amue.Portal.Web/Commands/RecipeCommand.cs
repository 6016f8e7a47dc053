using System.CommandLine;
using Amue.Portal.Platform.Recipes;
using Amue.Portal.Platform.Security;
using Amue.Portal.Web.Hosting;
using Spectre.Console;

namespace Amue.Portal.Web.Commands;

/// <summary><c>portal recipe run NAME</c> and <c>portal recipe validate FILE</c>.</summary>
internal static class RecipeCommand
{
    public static Command Create() => new("recipe", "Run or check recipes") { Run(), Validate() };

    private static Command Run()
    {
        var name = new Argument<string>("name") { Description = "The recipe's name" };
        var parameters = new Option<string[]>("--parameter", "-p") { Description = "name=value, as often as needed" };
        var command = new Command("run", "Run a recipe of this host") { name, parameters };
        command.SetAction(async (result, cancellationToken) =>
        {
            await using var app = CommandHost.Build();
            await PortalSetup.MigrateAsync(app.Services, cancellationToken);
            var arguments = (result.GetValue(parameters) ?? []).Select(p => p.Split('=', 2)).Where(p => p.Length == 2).ToDictionary(p => p[0], p => p[1]);
            return await RecipeConsole.RunAsync(app.Services, AnsiConsole.Console, result.GetRequiredValue(name), Actor.System("command line"), arguments, cancellationToken) ? 0 : 1;
        });
        return command;
    }

    private static Command Validate()
    {
        var file = new Argument<FileInfo>("file") { Description = "A *.recipe.json file" };
        var command = new Command("validate", "Say whether a recipe could run, and everything that is wrong with it") { file };
        command.SetAction(async (result, cancellationToken) =>
        {
            var path = result.GetRequiredValue(file);
            if (!path.Exists)
            {
                await Console.Error.WriteLineAsync($"There is no file {path.FullName}.");
                return 3;
            }

            await using var app = CommandHost.Build();
            await PortalSetup.MigrateAsync(app.Services, cancellationToken);
            var recipe = RecipeReader.Read(await File.ReadAllTextAsync(path.FullName, cancellationToken), new RecipeSource(path.Name, IsTrusted: true));
            var problems = await app.Services.GetRequiredService<RecipeRunner>().ValidateAsync(recipe, new RecipeContext(Actor.System("command line")), cancellationToken);
            RecipeConsole.WriteProblems(app.Services, AnsiConsole.Console, problems);
            AnsiConsole.Console.WriteLine(problems.Count == 0 ? "The recipe is valid." : $"{problems.Count} problems.");
            return problems.Count == 0 ? 0 : 1;
        });
        return command;
    }
}
