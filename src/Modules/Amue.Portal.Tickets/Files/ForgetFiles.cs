using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Jobs;
using Amue.Portal.Tickets.Data;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Tickets.Files;

/// <summary>Lets go of files that were chosen for a message which never left; those of a draft stay with it.</summary>
internal sealed class ForgetFiles(PortalDb db, TimeProvider time) : IJob
{
    public const string JobName = "tickets.forget-files";

    private const int MostAtOnce = 500;

    private static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    public async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        var before = time.GetUtcNow().UtcDateTime - Patience;
        var tickets = db.Tickets.AsSystem("files that were never sent are let go, whoever chose them");
        var files = await db.TicketFiles.Where(f => f.SentAt == null && f.AddedAt < before && tickets.Any(t => t.Id == f.TicketId && t.State != TicketState.Draft))
            .OrderBy(f => f.AddedAt).Take(MostAtOnce).ToListAsync(cancellationToken);
        db.TicketFiles.RemoveRange(files);
        await db.SaveChangesAsync(cancellationToken);
    }
}
