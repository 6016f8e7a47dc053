using Amue.Portal.Notifications.Data;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Amue.Portal.Notifications.Mail;

/// <summary>
/// Sends what is due. A mail is leased before it is sent and marked after: a process killed between the two sends it once
/// more, with the same Message-ID, when the lease has ended.
/// </summary>
internal sealed class SendQueuedMail(IServiceScopeFactory scopes, MailTransport transport, TimeProvider time, ILogger<SendQueuedMail> logger) : IJob
{
    public const string JobName = "mail.send";

    private const int MostInOneRun = 500;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    public async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        for (var sent = 0; sent < MostInOneRun; sent++)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
            if (await LeaseNextAsync(db, cancellationToken) is not { } mail)
            {
                return;
            }

            if (await SendAsync(mail, scope.ServiceProvider.GetRequiredService<MailComposer>(), cancellationToken) == Delivery.Unreachable)
            {
                await db.SaveChangesAsync(cancellationToken);
                return;
            }

            await db.SaveChangesAsync(cancellationToken);
        }
    }

    private async Task<Delivery> SendAsync(QueuedMail mail, MailComposer composer, CancellationToken cancellationToken)
    {
        using var message = await composer.ComposeAsync(mail, cancellationToken);
        if (message is null)
        {
            mail.Withdraw();
            return Delivery.Accepted;
        }

        var delivery = await transport.SendAsync(message, cancellationToken);
        var now = time.GetUtcNow().UtcDateTime;
        switch (delivery)
        {
            case Delivery.Accepted:
                mail.Sent(now);
                break;
            case Delivery.Refused:
                mail.Refused(now);
                logger.LogWarning("The mail server refused mail {MailId} (refusal {Refusals})", mail.Id, mail.Refusals);
                break;
            default:
                mail.Postpone(now);
                logger.LogWarning("The mail server cannot be reached; mail {MailId} waits until {DueAt:O}", mail.Id, mail.DueAt);
                break;
        }

        return delivery;
    }

    private async Task<QueuedMail?> LeaseNextAsync(PortalDb db, CancellationToken cancellationToken)
    {
        while (true)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var due = await db.QueuedMails.Where(m => m.State == MailState.Queued && m.DueAt <= now)
                .OrderBy(m => m.DueAt).Select(m => new { m.Id, m.DueAt }).FirstOrDefaultAsync(cancellationToken);
            if (due is null)
            {
                return null;
            }

            var leased = await db.QueuedMails.Where(m => m.Id == due.Id && m.State == MailState.Queued && m.DueAt == due.DueAt)
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.DueAt, now + Lease).SetProperty(m => m.Attempts, m => m.Attempts + 1), cancellationToken);
            if (leased == 1)
            {
                return await db.QueuedMails.SingleAsync(m => m.Id == due.Id, cancellationToken);
            }
        }
    }
}
