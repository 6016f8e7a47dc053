using System.Text.Encodings.Web;
using System.Text.Json;
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

    // Names of places and people's own words stay as they are written.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>To be saved with the change.</summary>
    public void Add(Guid subjectId, string what, IEnumerable<FieldChange> fields, Actor actor) =>
        db.ReferentialChanges.Add(new ReferentialChange(subjectId, what, fields, actor.AccountId, time.GetUtcNow().UtcDateTime));

    /// <summary>Saves what has changed and the entry that tells it: both or neither.</summary>
    /// <returns>Null when saved; a refusal when somebody else changed the same thing meanwhile.</returns>
    public async Task<Refusal?> TrySaveAsync(Actor actor, string action, string target, IReadOnlyList<FieldChange> fields, CancellationToken cancellationToken)
    {
        var act = new AuditAct(action, target) { Before = Json(fields, f => f.Before), After = Json(fields, f => f.After) };
        try
        {
            await audit.SaveAsync(db, actor, act, cancellationToken);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Refusal.Conflict("referential.changedMeanwhile");
        }
    }

    /// <summary>Notes a refusal, and gives it back to be returned. What was tried is noted even for who hangs up at once.</summary>
    public async Task<Refusal> RefusedAsync(Actor actor, string action, string target, Refusal refusal)
    {
        await audit.RecordAsync(actor, new AuditAct(action, target, AuditAct.Refused) { Reason = refusal.Kind.ToString() }, CancellationToken.None);
        return refusal;
    }

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<ReferentialChange>> OfAsync(Guid subjectId, CancellationToken cancellationToken) =>
        await db.ReferentialChanges.AsNoTracking().Where(c => c.SubjectId == subjectId)
            .OrderByDescending(c => c.At).ThenByDescending(c => c.Id).Take(MostShown).ToListAsync(cancellationToken);

    private static string? Json(IReadOnlyList<FieldChange> fields, Func<FieldChange, string> value) =>
        fields.Count == 0 ? null : JsonSerializer.Serialize(fields.ToDictionary(f => JsonNamingPolicy.CamelCase.ConvertName(f.Field), value), Readable);
}
