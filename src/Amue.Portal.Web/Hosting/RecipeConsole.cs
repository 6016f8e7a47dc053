using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Recipes;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Texts;
using Spectre.Console;

namespace Amue.Portal.Web.Hosting;

/// <summary>Runs a recipe on a console: a bar while it runs, each problem with its JSON path when it may not.</summary>
public static class RecipeConsole
{
    public static async Task<bool> RunAsync(
        IServiceProvider services, IAnsiConsole console, string name, Actor actor, IReadOnlyDictionary<string, string> arguments, CancellationToken cancellationToken)
    {
        if (services.GetRequiredService<RecipeCatalog>().Find(name) is not { } recipe)
        {
            console.MarkupLineInterpolated($"[red]There is no recipe named '{name}'.[/]");
            return false;
        }

        var runner = services.GetRequiredService<RecipeRunner>();
        var context = new RecipeContext(actor) { Arguments = arguments };
        var run = await console.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(async display =>
            {
                var bar = display.AddTask(Markup.Escape($"Recipe {name}"));
                return await runner.RunAsync(recipe, context, new BarProgress(bar), cancellationToken);
            });
        WriteProblems(services, console, run.Problems);
        if (run.Failure is { } failure)
        {
            var texts = services.GetRequiredService<TextCatalog>();
            console.MarkupLineInterpolated($"[red]{failure.Recipe} {failure.JsonPath} ({failure.StepName}):[/] {Words(texts, failure.Refusal)}");
        }

        return run.Succeeded;
    }

    public static void WriteProblems(IServiceProvider services, IAnsiConsole console, IReadOnlyList<RecipeProblem> problems)
    {
        var texts = services.GetRequiredService<TextCatalog>();
        foreach (var problem in problems)
        {
            var expected = problem.Expected is { } key ? " " + texts["recipes.expected", texts[key.Key, key.Arguments]] : "";
            console.MarkupLineInterpolated($"[red]{problem.Recipe} {problem.JsonPath}:[/] {texts[problem.What.Key, problem.What.Arguments]}{expected}");
        }
    }

    private static string Words(TextCatalog texts, Refusal refusal) => string.Join(" ", refusal.Errors.Select(e => texts[e.Key, e.Arguments]));

    private sealed class BarProgress(ProgressTask bar) : IProgress<RecipeProgress>
    {
        public void Report(RecipeProgress value)
        {
            bar.MaxValue = value.Steps;
            bar.Value = value.StepsDone + (value.Total == 0 ? 0 : (double)value.Done / value.Total);
            bar.Description = Markup.Escape($"{value.Recipe}: {value.StepName}");
        }
    }
}
