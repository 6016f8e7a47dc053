using System.CommandLine;
using Amue.Portal.Accounts.FirstRun;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Texts;
using Amue.Portal.Web.Hosting;
using Spectre.Console;

namespace Amue.Portal.Web.Commands.Setup;

/// <summary>
/// <c>portal setup</c>: asks what a new portal needs, tries each answer, writes the site's configuration file and makes the portal of the recipe
/// <c>portail</c> with its first administrator. Interrupted, it is taken up by running it again; where a portal is already, it changes nothing.
/// </summary>
internal static class SetupCommand
{
    public const int AlreadyThere = 5;
    private const int WrongCommandLine = 2;
    private const int Invalid = 6;
    private const string Recipe = "portail";

    private static readonly Actor Operator = Actor.System("set-up");

    public static Command Create(string[] configuration)
    {
        var options = new SetupOptions();
        var command = options.AddTo(new Command("setup", "Set a new portal up: asks, or takes every answer as an option; tries each before it writes anything"));
        command.SetAction((result, cancellationToken) => RunAsync(result, options, configuration, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult given, SetupOptions options, string[] configuration, CancellationToken cancellationToken)
    {
        var console = AnsiConsole.Console;
        var site = PortalHost.CreateBuilder(configuration);
        var questions = new SetupQuestions(given, options, site.Configuration, console, mayAsk: console.Profile.Capabilities.Interactive && !Console.IsInputRedirected);
        var answers = await questions.AskAsync(cancellationToken);
        if (questions.Missing.Count > 0)
        {
            await Console.Error.WriteLineAsync($"Nobody can be asked here. Missing: {string.Join(", ", questions.Missing)}");
            return WrongCommandLine;
        }

        if (SetupChecks.AddressProblem(answers.Address) is { } address)
        {
            await Console.Error.WriteLineAsync($"Address: {address}");
            return Invalid;
        }

        var settings = answers.ToSettings();
        await using var app = CommandHost.Build(configuration, settings);
        if (!await TryAsync(app.Services, answers, console, cancellationToken))
        {
            await Console.Error.WriteLineAsync("Nothing was written.");
            return Invalid;
        }

        await PortalSetup.MigrateAsync(app.Services, cancellationToken);
        if (await PortalSetup.IsSetUpAsync(app.Services, cancellationToken))
        {
            await Console.Error.WriteLineAsync("There is a portal in this database already. It was left as it is, and so was its configuration.");
            return AlreadyThere;
        }

        var file = SiteConfiguration.PathOf(site);
        await SiteFile.WriteAsync(file, settings, cancellationToken);
        return await MakeAsync(app.Services, answers, console, cancellationToken) is { } exitCode ? exitCode : Tell(console, answers, file);
    }

    private static async Task<bool> TryAsync(IServiceProvider services, SetupAnswers answers, IAnsiConsole console, CancellationToken cancellationToken)
    {
        var problems = SetupChecks.OfWords(answers, services.GetRequiredService<TextCatalog>()).ToList();
        Add("Database", await SetupChecks.DatabaseProblemAsync(services, cancellationToken));
        if (answers.MailHost is { } host)
        {
            Add($"Mail server {host}", await SmtpGreeting.ProblemAsync(host, answers.MailPort, answers.MailUseTls, cancellationToken));
        }

        foreach (var (what, problem) in problems)
        {
            await Console.Error.WriteLineAsync($"{what}: {problem}");
        }

        return problems.Count == 0;

        void Add(string what, string? problem)
        {
            if (problem is not null)
            {
                problems.Add((what, problem));
            }
            else
            {
                console.MarkupLineInterpolated($"[green]{what}: it answers.[/]");
            }
        }
    }

    /// <returns>Null when all went well.</returns>
    private static async Task<int?> MakeAsync(IServiceProvider services, SetupAnswers answers, IAnsiConsole console, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var mark = scope.ServiceProvider.GetRequiredService<SetUpMark>();
        await mark.MakeAsync(cancellationToken);
        if (!await RecipeConsole.RunAsync(services, console, Recipe, Operator, new Dictionary<string, string> { ["title"] = answers.Name }, cancellationToken))
        {
            return 1;
        }

        var administrator = await scope.ServiceProvider.GetRequiredService<FirstAdministrator>().ExecuteAsync(answers.Administrator, Operator, cancellationToken);
        if (!administrator.Succeeded)
        {
            var texts = services.GetRequiredService<TextCatalog>();
            await Console.Error.WriteLineAsync(string.Join(" ", administrator.Refusal.Errors.Select(e => texts[e.Key, e.Arguments])));
            return administrator.Refusal.Kind.ToExitCode();
        }

        await mark.RemoveAsync(cancellationToken);
        return null;
    }

    private static int Tell(IAnsiConsole console, SetupAnswers answers, string file)
    {
        console.WriteLine($"{answers.Name} is set up. Its configuration is in {file}.");
        console.WriteLine(answers.Administrator.IsInvited
            ? $"An invitation leaves for {answers.Administrator.Email} when the portal serves; it holds for 72 hours."
            : $"Its administrator is {answers.Administrator.Login}, who will be asked for a second factor.");
        console.WriteLine($"Start it: portal serve. It is reached at {answers.Address}.");
        return 0;
    }
}
