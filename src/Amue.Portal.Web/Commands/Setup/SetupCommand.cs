using System.CommandLine;
using System.Globalization;
using Amue.Portal.Platform.Texts;
using Amue.Portal.Web.FirstRun;
using Amue.Portal.Web.Hosting;
using Spectre.Console;

namespace Amue.Portal.Web.Commands.Setup;

/// <summary><c>portal setup</c>: asks on the console, or takes every answer as an option; what is done with them is <see cref="SiteSetup"/>.</summary>
internal static class SetupCommand
{
    public const int AlreadyThere = 5;
    private const int Failed = 1;
    private const int WrongCommandLine = 2;
    private const int Invalid = 6;

    public static Command Create(string[] configuration)
    {
        var options = new SetupOptions();
        var command = options.AddTo(new Command("setup", "Set a new portal up: asks, or takes every answer as an option; tries each before it writes anything"));
        command.SetAction((result, cancellationToken) => RunAsync(result, options, configuration, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult given, SetupOptions options, string[] configuration, CancellationToken cancellationToken)
    {
        // As every command speaks.
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        var console = AnsiConsole.Console;
        var texts = new TextCatalog(PortalModules.Create());
        var site = PortalHost.CreateBuilder(configuration);
        var questions = new SetupQuestions(given, options, site.Configuration, console, texts, mayAsk: console.Profile.Capabilities.Interactive && !Console.IsInputRedirected);
        var answers = await questions.AskAsync(cancellationToken);
        if (questions.Missing.Count > 0)
        {
            await Console.Error.WriteLineAsync($"Nobody can be asked here. Missing: {string.Join(", ", questions.Missing)}");
            return WrongCommandLine;
        }

        var file = SiteConfiguration.PathOf(site);
        var outcome = await new SiteSetup(configuration, file, console).RunAsync(answers, cancellationToken);
        foreach (var problem in outcome.Problems)
        {
            await Console.Error.WriteLineAsync($"{Label(problem.Field, answers)}: {texts[problem.What.Key, problem.What.Arguments]}");
        }

        switch (outcome.End)
        {
            case SetupEnd.Invalid:
                await Console.Error.WriteLineAsync("Nothing was written.");
                return Invalid;
            case SetupEnd.AlreadyThere:
                await Console.Error.WriteLineAsync("There is a portal in this database already. It was left as it is, and so was its configuration.");
                return AlreadyThere;
            case SetupEnd.Failed:
                return Failed;
            default:
                return Tell(console, answers, file);
        }
    }

    private static string Label(SetupField field, SetupAnswers answers) => field switch
    {
        SetupField.MailHost => $"Mail server {answers.MailHost}",
        SetupField.MailUser => "User of the mail server",
        SetupField.MailFrom => "Sender of mails",
        SetupField.File => "Configuration file",
        SetupField.PersonName => "Administrator, Name",
        SetupField.Login or SetupField.Email or SetupField.Passphrase => $"Administrator, {field}",
        _ => field.ToString(),
    };

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
