using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential.Data;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Referential.History;

/// <summary>Notes changes of the referential with the rows they are about, and in the audit.</summary>
internal sealed class ChangeLog(PortalDb db, AuditLog audit, TimeProvider time)
{
    public const int MostShown = 100;

    /// <summary>To be saved with the change.</summary>
    public void Add(Guid subjectId, string what, IEnumerable<FieldChange> fields, Actor actor) =>
        db.ReferentialChanges.Add(new ReferentialChange(subjectId, what, fields, actor.AccountId, time.GetUtcNow().UtcDateTime));

    /// <summary>After the change is saved. What has happened is noted even for who hangs up at once.</summary>
    public Task DoneAsync(Actor actor, string action, string target, IEnumerable<FieldChange> fields) =>
        audit.RecordAsync(actor, action, $"{target} {string.Join("; ", fields.Select(f => $"{f.Field}: {f.Before} -> {f.After}"))}".TrimEnd(), "done", CancellationToken.None);

    /// <summary>Notes a refusal, and gives it back to be returned.</summary>
    public async Task<Refusal> RefusedAsync(Actor actor, string action, string target, Refusal refusal)
    {
        await audit.RecordAsync(actor, action, target, $"refused:{refusal.Kind}", CancellationToken.None);
        return refusal;
    }

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<ReferentialChange>> OfAsync(Guid subjectId, CancellationToken cancellationToken) =>
        await db.ReferentialChanges.AsNoTracking().Where(c => c.SubjectId == subjectId)
            .OrderByDescending(c => c.At).ThenByDescending(c => c.Id).Take(MostShown).ToListAsync(cancellationToken);
}
