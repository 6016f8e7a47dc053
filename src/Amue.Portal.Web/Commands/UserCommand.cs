using System.CommandLine;
using Amue.Portal.Accounts.Closing;
using Amue.Portal.Accounts.Invitations;
using Amue.Portal.Accounts.Recovery;
using Amue.Portal.Accounts.Reset;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Web.Hosting;

namespace Amue.Portal.Web.Commands;

/// <summary><c>portal user …</c>: what an administrator needs when nobody can sign in any more; every act is an operation, and audited as on a page.</summary>
internal static class UserCommand
{
    private const int MostListed = 1_000;

    private static readonly Actor Operator = Actor.System("command line");

    public static Command Create(string[] configuration) => new("user", "List accounts, invite an administrator, close and reopen accounts, help those who cannot sign in")
    {
        List(configuration),
        Invite(configuration),
        OnWithReason(configuration, "disable", "Close an account: open sessions end, rights are gone, what was written stays", async (services, account, reason, cancellationToken) =>
            Said(await services.GetRequiredService<DisableAccount>().ExecuteAsync(account.Id, reason, Operator, cancellationToken), "The account is closed.")),
        OnWithReason(configuration, "reinstate", "Reopen a closed account", async (services, account, reason, cancellationToken) =>
            Said(await services.GetRequiredService<ReinstateAccount>().ExecuteAsync(account.Id, reason, Operator, cancellationToken), "The account is open again.")),
        On(configuration, "reset-passphrase", "Send its owner a link to a new passphrase, which lasts ten minutes", async (services, account, cancellationToken) =>
            Said(await services.GetRequiredService<AskForReset>().ExecuteAsync(account.Login, cancellationToken), "A link leaves by mail, unless three have been asked for within the hour or the account is closed.")),
        On(configuration, "reset-second-factor", "Untie applications, passkeys and recovery codes; its owner is told by mail and enrols again", async (services, account, cancellationToken) =>
            Said(await services.GetRequiredService<ForgetSecondFactor>().ExecuteAsync(account.Id, Operator, cancellationToken), "The second factor is forgotten and sessions are ended.")),
        On(configuration, "end-sessions", "Sign somebody out everywhere", async (services, account, cancellationToken) =>
            Said(await services.GetRequiredService<EndSessionsOf>().ExecuteAsync(account.Id, Operator, cancellationToken), "Their sessions are ended.")),
    };

    private static Command List(string[] configuration)
    {
        var text = new Argument<string?>("text") { Description = "A piece of the name or the login; all when absent", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("list", "List accounts: login, name, roles, state") { text };
        command.SetAction((result, cancellationToken) => WithAsync(configuration, async services =>
        {
            var listed = await services.GetRequiredService<ListAccounts>().ExecuteAsync(result.GetValue(text), MostListed, Operator, cancellationToken);
            if (!listed.Succeeded)
            {
                return await services.RefuseAsync(listed.Refusal);
            }

            foreach (var account in listed.Value)
            {
                Console.WriteLine($"{account.Login,-24} {account.Name,-32} {string.Join(", ", account.Roles)}{(account.HasSecondFactor ? " · second factor" : "")}{(account.IsActive ? "" : " · closed")}");
            }

            Console.WriteLine($"{listed.Value.Count} accounts.");
            return 0;
        }, cancellationToken));
        return command;
    }

    private static Command Invite(string[] configuration)
    {
        var email = new Argument<string>("email") { Description = "Where the link goes; it lasts 72 hours" };
        var role = new Option<string>("--role") { Description = "Key of a role of the whole portal", DefaultValueFactory = _ => "PlatformAdministrator" };
        var language = new Option<string>("--language") { Description = "fr or en", DefaultValueFactory = _ => "fr" };
        var command = new Command("invite", "Invite a platform administrator, or somebody else, by mail") { email, role, language };
        command.SetAction((result, cancellationToken) => WithAsync(configuration, async services =>
        {
            var details = new InvitationDetails(result.GetRequiredValue(email), result.GetRequiredValue(role)) { Language = result.GetRequiredValue(language) };
            var invited = await services.GetRequiredService<InvitePerson>().ExecuteAsync(details, Operator, cancellationToken);
            return invited.Succeeded ? Say("The invitation leaves by mail.") : await services.RefuseAsync(invited.Refusal);
        }, cancellationToken));
        return command;
    }

    private static Command On(string[] configuration, string name, string description, Func<IServiceProvider, AccountLine, CancellationToken, Task<(Refusal? Refusal, string Said)>> act) =>
        On(configuration, name, description, reason: null, (services, account, _, cancellationToken) => act(services, account, cancellationToken));

    private static Command OnWithReason(
        string[] configuration, string name, string description, Func<IServiceProvider, AccountLine, string, CancellationToken, Task<(Refusal? Refusal, string Said)>> act) =>
        On(configuration, name, description, new Option<string>("--reason") { Description = "Why, for the audit", DefaultValueFactory = _ => "" }, act);

    private static Command On(
        string[] configuration,
        string name,
        string description,
        Option<string>? reason,
        Func<IServiceProvider, AccountLine, string, CancellationToken, Task<(Refusal? Refusal, string Said)>> act)
    {
        var login = new Argument<string>("login") { Description = "The whole login" };
        var command = new Command(name, description) { login };
        if (reason is not null)
        {
            command.Add(reason);
        }

        command.SetAction((result, cancellationToken) => WithAsync(configuration, async services =>
        {
            var found = await services.GetRequiredService<ListAccounts>().FindAsync(result.GetRequiredValue(login), Operator, cancellationToken);
            if (!found.Succeeded)
            {
                await Console.Error.WriteLineAsync($"There is no account '{result.GetValue(login)}'.");
                return 3;
            }

            var (refusal, said) = await act(services, found.Value, reason is null ? "" : result.GetValue(reason) ?? "", cancellationToken);
            return refusal is null ? Say(said) : await services.RefuseAsync(refusal);
        }, cancellationToken));
        return command;
    }

    private static (Refusal? Refusal, string Said) Said<T>(Outcome<T> outcome, string said)
        where T : notnull => (outcome.Refusal, said);

    private static int Say(string what)
    {
        Console.WriteLine(what);
        return 0;
    }

    private static async Task<int> WithAsync(string[] configuration, Func<IServiceProvider, Task<int>> run, CancellationToken cancellationToken)
    {
        await using var app = CommandHost.Build(configuration);
        await PortalSetup.MigrateAsync(app.Services, cancellationToken);
        await using var scope = app.Services.CreateAsyncScope();
        return await run(scope.ServiceProvider);
    }
}
