using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential.Data;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Referential.Support;

/// <summary>Takes a person out of a support group, at once also in their open sessions.</summary>
public sealed class RemoveGroupMember(PortalDb db, AuditLog audit)
{
    public const string Act = "referential.group.leave";

    public async Task<Outcome<Done>> ExecuteAsync(string groupKey, Guid accountId, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.MayPortalWide(ReferentialPermissions.Manage))
        {
            await audit.RecordAsync(actor, new AuditAct(Act, DescribeGroup.TargetOf(groupKey), AuditAct.Refused), CancellationToken.None);
            return Refusal.NotPermitted;
        }

        var groups = db.SupportGroups;
        var member = await db.SupportGroupMembers.SingleOrDefaultAsync(
            m => m.AccountId == accountId && groups.Any(g => g.Id == m.GroupId && g.Key == groupKey), cancellationToken);
        if (member is null)
        {
            return Refusal.NotFound;
        }

        db.SupportGroupMembers.Remove(member);
        var person = await db.ActorReferences.Where(r => r.AccountId == accountId).Select(r => (Guid?)r.Ref).SingleOrDefaultAsync(cancellationToken);
        await audit.SaveAsync(db, actor, new AuditAct(Act, DescribeGroup.TargetOf(groupKey)) { SubjectRef = person }, cancellationToken);
        return Done.Instance;
    }
}
