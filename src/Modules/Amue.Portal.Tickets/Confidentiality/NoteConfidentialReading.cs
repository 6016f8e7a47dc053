using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Tickets.Reading;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Tickets.Confidentiality;

/// <summary>Notes that somebody entitled to a confidential request, and not its requester, has opened it.</summary>
internal sealed class NoteConfidentialReading(PortalDb db, AuditLog audit, ReadAudit journal, TimeProvider time)
{
    /// <summary>Whoever comes back within that time, to answer or by reloading the page, is still at the same reading.</summary>
    public static readonly TimeSpan SameReading = TimeSpan.FromHours(1);

    /// <param name="sheet">The request, as this reader opened it.</param>
    public async Task<Outcome<Done>> ExecuteAsync(TicketSheet sheet, Actor actor, CancellationToken cancellationToken)
    {
        if (sheet.Visibility != VisibilityLevel.Confidential || actor.Is(sheet.RequesterId))
        {
            return Done.Instance;
        }

        var since = time.GetUtcNow().UtcDateTime - SameReading;
        if (!await journal.HasDoneAsync(actor, ConfidentialReading.Entitled, sheet.Number, since, cancellationToken))
        {
            var requester = await db.ActorReferences.Where(r => r.AccountId == sheet.RequesterId).Select(r => (Guid?)r.Ref).SingleOrDefaultAsync(cancellationToken);
            await audit.RecordAsync(actor, new AuditAct(ConfidentialReading.Entitled, sheet.Number) { SubjectRef = requester }, cancellationToken);
        }

        return Done.Instance;
    }
}
