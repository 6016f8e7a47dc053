using System.CommandLine;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Recipes;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Texts;
using Amue.Portal.Spaces.Exporting;
using Amue.Portal.Web.Hosting;
using Spectre.Console;

namespace Amue.Portal.Web.Commands;

/// <summary><c>portal recipe run NAME</c> (or a file), <c>portal recipe validate FILE</c>, <c>portal recipe export SPACE</c>.</summary>
internal static class RecipeCommand
{
    public static Command Create(string[] configuration) =>
        new("recipe", "Run, check or export recipes") { Run(configuration), Validate(configuration), Export(configuration) };

    private static Command Run(string[] configuration)
    {
        var name = new Argument<string>("name") { Description = "The recipe's name" };
        var parameters = ParameterOption.Create();
        var command = new Command("run", "Run a recipe of this host") { name, parameters };
        command.SetAction(async (result, cancellationToken) =>
        {
            await using var app = CommandHost.Build(configuration);
            await PortalSetup.MigrateAsync(app.Services, cancellationToken);
            var arguments = result.ReadParameters(parameters);
            return await RecipeConsole.RunAsync(app.Services, AnsiConsole.Console, result.GetRequiredValue(name), Actor.System("command line"), arguments, cancellationToken) ? 0 : 1;
        });
        return command;
    }

    private static Command Export(string[] configuration)
    {
        var space = new Argument<string>("space") { Description = "The space's key" };
        var output = new Option<FileInfo?>("--out", "-o") { Description = "The file to write; the standard output when absent" };
        var command = new Command("export", "Write a space's configuration as the recipe that rebuilds it elsewhere") { space, output };
        command.SetAction(async (result, cancellationToken) =>
        {
            await using var app = CommandHost.Build(configuration);
            await PortalSetup.MigrateAsync(app.Services, cancellationToken);
            await using var scope = app.Services.CreateAsyncScope();
            var exported = await scope.ServiceProvider.GetRequiredService<ExportSpace>().ExecuteAsync(result.GetRequiredValue(space), Actor.System("command line"), cancellationToken);
            if (!exported.Succeeded)
            {
                await Console.Error.WriteLineAsync($"There is no space '{result.GetValue(space)}'.");
                return exported.Refusal.Kind.ToExitCode();
            }

            if (result.GetValue(output) is { } file)
            {
                await File.WriteAllTextAsync(file.FullName, exported.Value, cancellationToken);
            }
            else
            {
                Console.WriteLine(exported.Value);
            }

            return 0;
        });
        return command;
    }

    private static Command Validate(string[] configuration)
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

            await using var app = CommandHost.Build(configuration);
            await PortalSetup.MigrateAsync(app.Services, cancellationToken);
            var recipe = RecipeReader.Read(await File.ReadAllTextAsync(path.FullName, cancellationToken), new RecipeSource(path.Name, IsTrusted: true));
            var runner = app.Services.GetRequiredService<RecipeRunner>();
            var context = new RecipeContext(Actor.System("command line"));
            var problems = await runner.ValidateAsync(recipe, context, cancellationToken);
            WriteSteps(app.Services.GetRequiredService<TextCatalog>(), await runner.ReadStepsAsync(recipe, context, cancellationToken));
            RecipeConsole.WriteProblems(app.Services, AnsiConsole.Console, problems);
            AnsiConsole.Console.WriteLine(problems.Count == 0 ? "The recipe is valid." : $"{problems.Count} problems.");
            return problems.Count == 0 ? 0 : 1;
        });
        return command;
    }

    private static void WriteSteps(TextCatalog texts, IReadOnlyList<RecipeStepReading> steps)
    {
        foreach (var step in steps)
        {
            var known = step.IsKnown ? "recipes.step.partly" : "recipes.step.unknown";
            AnsiConsole.Console.MarkupLineInterpolated($"{step.Index + 1}. [bold]{step.Name}[/]: {texts[step.IsUnderstood ? "recipes.step.understood" : known]}");
        }
    }
}
