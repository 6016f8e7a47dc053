using System.CommandLine;
using Amue.Portal.Notifications.Mail;
using Amue.Portal.Platform.Security;
using Amue.Portal.Web.Hosting;

namespace Amue.Portal.Web.Commands;

/// <summary><c>portal mail queue</c>, <c>parked</c>, <c>retry</c>.</summary>
internal static class MailCommand
{
    public static Command Create(string[] configuration) =>
        new("mail", "See what waits to leave, and send again what was set aside") { Queue(configuration), Parked(configuration), Retry(configuration) };

    private static Command Queue(string[] configuration)
    {
        var command = new Command("queue", "How many mails wait, and since when");
        command.SetAction((_, cancellationToken) => ReadAsync(configuration, backlog =>
            Console.WriteLine($"{backlog.Waiting} mails wait{(backlog.OldestAt is { } oldest ? $", the oldest since {oldest:u}" : "")}; {backlog.ParkedCount} are set aside."), cancellationToken));
        return command;
    }

    private static Command Parked(string[] configuration)
    {
        var command = new Command("parked", "List the mails that the server refused until they were set aside");
        command.SetAction((_, cancellationToken) => ReadAsync(configuration, backlog =>
        {
            foreach (var mail in backlog.Parked)
            {
                Console.WriteLine($"{mail.Id}  {mail.QueuedAt:u}  {mail.Refusals} refusals  {mail.SubjectKey}");
            }

            Console.WriteLine($"{backlog.ParkedCount} mails are set aside.");
        }, cancellationToken));
        return command;
    }

    private static Command Retry(string[] configuration)
    {
        var id = new Argument<string?>("id") { Description = "One mail, as parked lists it; all of them when absent", Arity = ArgumentArity.ZeroOrOne };
        id.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => !Guid.TryParse(t.Value, out _)))
            {
                result.AddError($"'{token.Value}' is not the id of a mail: portal mail parked lists them.");
            }
        });
        var command = new Command("retry", "Put mails that were set aside back into the queue") { id };
        command.SetAction(async (result, cancellationToken) =>
        {
            await using var app = CommandHost.Build(configuration);
            await PortalSetup.MigrateAsync(app.Services, cancellationToken);
            await using var scope = app.Services.CreateAsyncScope();
            var retried = await scope.ServiceProvider.GetRequiredService<RetryParkedMail>().ExecuteAsync(result.GetValue(id) is { } mail ? Guid.Parse(mail) : null, Actor.System("command line"), cancellationToken);
            if (!retried.Succeeded)
            {
                return await app.Services.RefuseAsync(retried.Refusal);
            }

            Console.WriteLine($"{retried.Value} mails are queued again.");
            return 0;
        });
        return command;
    }

    private static async Task<int> ReadAsync(string[] configuration, Action<MailBacklog> tell, CancellationToken cancellationToken)
    {
        await using var app = CommandHost.Build(configuration);
        await PortalSetup.MigrateAsync(app.Services, cancellationToken);
        await using var scope = app.Services.CreateAsyncScope();
        var backlog = await scope.ServiceProvider.GetRequiredService<ReadMailBacklog>().ExecuteAsync(Actor.System("command line"), cancellationToken);
        if (!backlog.Succeeded)
        {
            return await app.Services.RefuseAsync(backlog.Refusal);
        }

        tell(backlog.Value);
        return 0;
    }
}
