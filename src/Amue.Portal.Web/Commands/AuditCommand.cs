using System.CommandLine;
using Amue.Portal.Platform.Audit;
using Amue.Portal.Web.Hosting;
using Spectre.Console;

namespace Amue.Portal.Web.Commands;

/// <summary><c>portal audit verify</c>: reads the whole journal and says whether an entry was altered or removed.</summary>
internal static class AuditCommand
{
    public const int Broken = 9;

    public static Command Create(string[] configuration) => new("audit", "Check the audit journal") { Verify(configuration) };

    private static Command Verify(string[] configuration)
    {
        var head = new Option<string?>("--head") { Description = "The head that an earlier verification told: shows that the end was not cut off" };
        var command = new Command("verify", "Say whether an entry was altered or removed") { head };
        command.SetAction(async (result, cancellationToken) =>
        {
            await using var app = CommandHost.Build(configuration);
            await PortalSetup.MigrateAsync(app.Services, cancellationToken);
            var audit = app.Services.GetRequiredService<AuditLog>();
            var total = (int)Math.Min(int.MaxValue, await audit.CountAsync(cancellationToken));
            var found = await AnsiConsole.Console.WithBarAsync("Verifying", total, bar =>
                audit.VerifyAsync(result.GetValue(head), new Told<long>(read => bar.Value = read), cancellationToken));
            if (found.BrokenAt is { } id)
            {
                await Console.Error.WriteLineAsync($"The chain breaks at entry {id}, after {found.Entries} entries: it was altered, or the one before it was removed.");
                return Broken;
            }

            if (!found.HasHead)
            {
                await Console.Error.WriteLineAsync($"The {found.Entries} entries follow from one another, but the head {result.GetValue(head)} is not among them: the end was cut off.");
                return Broken;
            }

            Console.WriteLine($"{found.Entries} entries, none altered or removed. Head: {found.Head}");
            return 0;
        });
        return command;
    }
}
