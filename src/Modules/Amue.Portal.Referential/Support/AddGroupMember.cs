using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential.Data;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Referential.Support;

/// <summary>Puts a person into a support group; doing it again changes nothing.</summary>
public sealed class AddGroupMember(PortalDb db, AuditLog audit)
{
    public const string Act = "referential.group.join";

    public async Task<Outcome<Done>> ExecuteAsync(string groupKey, Guid accountId, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.May(ReferentialPermissions.Manage))
        {
            await audit.RecordAsync(actor, new AuditAct(Act, DescribeGroup.TargetOf(groupKey), AuditAct.Refused), CancellationToken.None);
            return Refusal.NotPermitted;
        }

        var group = await db.SupportGroups.SingleOrDefaultAsync(g => g.Key == groupKey, cancellationToken);
        if (group is null)
        {
            return Refusal.NotFound;
        }

        if (!await db.SupportGroupMembers.AnyAsync(m => m.GroupId == group.Id && m.AccountId == accountId, cancellationToken))
        {
            db.SupportGroupMembers.Add(new SupportGroupMember(group.Id, accountId));
            if (actor.IsSystem)
            {
                // A recipe: whoever ran it is noted once for all of it.
                await db.SaveChangesAsync(cancellationToken);
                return Done.Instance;
            }

            var person = await db.ActorReferences.Where(r => r.AccountId == accountId).Select(r => (Guid?)r.Ref).SingleOrDefaultAsync(cancellationToken);
            await audit.SaveAsync(db, actor, new AuditAct(Act, DescribeGroup.TargetOf(groupKey)) { SubjectRef = person }, cancellationToken);
        }

        return Done.Instance;
    }
}
