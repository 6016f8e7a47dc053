using Amue.Portal.Platform.Data;
using Amue.Portal.Referential.Data;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Referential.Support;

/// <summary>Takes a person out of every support group, in the transaction of whoever says that they left.</summary>
public sealed class LeaveGroups(PortalDb db)
{
    public async Task NoteAsync(Guid accountId, CancellationToken cancellationToken) =>
        db.SupportGroupMembers.RemoveRange(await db.SupportGroupMembers.Where(m => m.AccountId == accountId).ToListAsync(cancellationToken));
}
