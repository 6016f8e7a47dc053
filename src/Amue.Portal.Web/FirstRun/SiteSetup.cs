using Amue.Portal.Accounts.FirstRun;
using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;
using Amue.Portal.Web.Commands;
using Amue.Portal.Web.Hosting;
using Spectre.Console;

namespace Amue.Portal.Web.FirstRun;

/// <summary>
/// Makes a portal of the recipe <c>portail</c> from answers, whoever asked for them: tries each, writes the site's configuration file, makes the
/// portal and its first administrator. Interrupted, it is taken up by running it again; where a portal is already, it changes nothing.
/// </summary>
/// <param name="file">Where the configuration is written.</param>
internal sealed class SiteSetup(string[] configuration, string file, IAnsiConsole console)
{
    public const string AuditAction = "portal.setUp";

    private const string Recipe = "portail";

    public static Actor Operator { get; } = Actor.System("set-up");

    public async Task<SetupOutcome> RunAsync(SetupAnswers answers, CancellationToken cancellationToken)
    {
        if (SetupChecks.AddressProblem(answers.Address) is { } address)
        {
            // Without it there is no configuration to try the others with.
            return new SetupOutcome(SetupEnd.Invalid, [new SetupProblem(SetupField.Address, address), .. SetupChecks.OfWords(answers)]);
        }

        var settings = answers.ToSettings();
        await using var app = CommandHost.Build(configuration, settings);
        var problems = await SetupChecks.AllAsync(answers, file, app.Services, cancellationToken);
        if (problems.Count > 0)
        {
            return new SetupOutcome(SetupEnd.Invalid, problems);
        }

        await PortalSetup.MigrateAsync(app.Services, cancellationToken);
        if (await PortalSetup.IsSetUpAsync(app.Services, cancellationToken))
        {
            return new SetupOutcome(SetupEnd.AlreadyThere);
        }

        await SiteFile.WriteAsync(file, settings, cancellationToken);
        return await MakeAsync(app.Services, answers, cancellationToken);
    }

    private async Task<SetupOutcome> MakeAsync(IServiceProvider services, SetupAnswers answers, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var mark = scope.ServiceProvider.GetRequiredService<SetUpMark>();
        await mark.MakeAsync(cancellationToken);
        if (!await RecipeConsole.RunAsync(services, console, Recipe, Operator, new Dictionary<string, string> { ["title"] = answers.Name }, cancellationToken))
        {
            return new SetupOutcome(SetupEnd.Failed);
        }

        var administrator = await scope.ServiceProvider.GetRequiredService<FirstAdministrator>().ExecuteAsync(answers.Administrator, Operator, cancellationToken);
        if (!administrator.Succeeded)
        {
            return new SetupOutcome(SetupEnd.Invalid, administrator.Refusal.Errors.Select(SetupChecks.OfAdministrator).ToList());
        }

        await services.GetRequiredService<AuditLog>().RecordAsync(Operator, AuditAction, answers.Address, AuditAct.Done, cancellationToken);
        await mark.RemoveAsync(cancellationToken);
        return new SetupOutcome(SetupEnd.Made);
    }
}
