using System.Net.Sockets;
using Amue.Portal.Platform.Checkups;
using Amue.Portal.Platform.Security;
using Microsoft.Extensions.Options;

namespace Amue.Portal.Notifications.Mail;

/// <summary>Whether mails leave: the server answers, the queue is short, nothing was set aside.</summary>
internal sealed class MailCheckup(ReadMailBacklog read, IOptions<MailSettings> settings, TimeProvider time) : ICheckup
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public string Subject => "mail";

    public async Task<IReadOnlyList<Finding>> LookAsync(CancellationToken cancellationToken) => [await ServerAsync(cancellationToken), .. await QueueAsync(cancellationToken)];

    private async Task<Finding> ServerAsync(CancellationToken cancellationToken)
    {
        if (settings.Value.Host is not { Length: > 0 } host)
        {
            return Finding.Warning($"no server is configured: mails are written into the folder {settings.Value.PickupDirectory}", "Set Mail:Host (and Port, UseTls, User, Password, From).");
        }

        var place = $"{host}:{settings.Value.Port}";
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            using var connection = new TcpClient();
            await connection.ConnectAsync(host, settings.Value.Port, patience.Token);
            using var reader = new StreamReader(connection.GetStream());
            var greeting = await reader.ReadLineAsync(patience.Token);
            return greeting?.StartsWith("220", StringComparison.Ordinal) == true
                ? Finding.Ok($"the server {place} answers")
                : Finding.Error($"{place} does not greet as a mail server", "Check Mail:Host and Mail:Port; a server that speaks TLS from the first byte is not supported, STARTTLS is.");
        }
        catch (Exception away) when (away is SocketException or IOException || (away is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return Finding.Error($"the server {place} cannot be reached", "Start it or open the way to it; mails wait in the queue meanwhile and leave by themselves.");
        }
    }

    private async Task<IEnumerable<Finding>> QueueAsync(CancellationToken cancellationToken)
    {
        var backlog = (await read.ExecuteAsync(Actor.System("checkup"), cancellationToken)).Value;
        var waited = backlog.OldestAt is { } oldest ? time.GetUtcNow().UtcDateTime - oldest : TimeSpan.Zero;
        var queue = waited > LongestWait
            ? Finding.Warning($"{backlog.Waiting} mails wait, the oldest for {waited.TotalMinutes:0} minutes", "See that a server runs with Jobs:Scheduled, and that it reaches the mail server (job mail.send).")
            : Finding.Ok($"{backlog.Waiting} mails wait");
        return backlog.ParkedCount == 0
            ? [queue]
            : [queue, Finding.Warning($"{backlog.ParkedCount} mails were refused by the server and set aside", "Look for the refusals in the log, mend their cause, then: portal mail retry")];
    }
}
