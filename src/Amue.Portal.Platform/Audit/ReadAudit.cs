using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Platform.Audit;

/// <summary>Reads the journal: all of it portal-wide, that of one's establishment's people, or what concerns oneself.</summary>
public sealed class ReadAudit(PortalDb db)
{
    public const int PageSize = 50;

    public async Task<Outcome<AuditPage>> ExecuteAsync(AuditFilter filter, Actor actor, CancellationToken cancellationToken)
    {
        if (actor.MayPortalWide(PlatformPermissions.ReadAudit))
        {
            return await PageAsync(db.AuditEntries, filter, cancellationToken);
        }

        return actor.EstablishmentId is { } own && actor.May(PlatformPermissions.ReadAudit, new Scope(EstablishmentId: own))
            ? await PageAsync(db.AuditEntries.Where(e => e.EstablishmentId == own), filter, cancellationToken)
            : Refusal.NotPermitted;
    }

    /// <summary>What others did to this person, and what this person did.</summary>
    public async Task<Outcome<AuditPage>> OwnAsync(AuditFilter filter, Actor actor, CancellationToken cancellationToken) =>
        actor.Ref is { } own
            ? await PageAsync(db.AuditEntries.Where(e => e.SubjectRef == own || e.ActorRef == own), filter, cancellationToken)
            : Refusal.NotPermitted;

    /// <summary>What others did to this person.</summary>
    public async Task<Outcome<AuditPage>> DoneToAsync(AuditFilter filter, Actor actor, CancellationToken cancellationToken) =>
        actor.Ref is { } own
            ? await PageAsync(db.AuditEntries.Where(e => e.SubjectRef == own && e.ActorRef != own), filter, cancellationToken)
            : Refusal.NotPermitted;

    /// <summary>Whether this person has done that to it since then.</summary>
    /// <param name="since">UTC, excluded.</param>
    public Task<bool> HasDoneAsync(Actor actor, string action, string target, DateTime since, CancellationToken cancellationToken) =>
        db.AuditEntries.AnyAsync(e => e.ActorRef == actor.Ref && e.Action == action && e.Target == target && e.At > since, cancellationToken);

    private async Task<AuditPage> PageAsync(IQueryable<AuditEntry> entries, AuditFilter filter, CancellationToken cancellationToken)
    {
        var people = db.ActorReferences;
        var rows = await Filtered(entries, filter).AsNoTracking().OrderByDescending(e => e.Id).Take(PageSize + 1)
            .Select(e => new AuditRow(
                e.Id,
                e.At,
                people.Where(p => p.Ref == e.ActorRef).Select(p => (Guid?)p.AccountId).FirstOrDefault(),
                e.ActorRef != null,
                people.Where(p => p.Ref == e.SubjectRef).Select(p => (Guid?)p.AccountId).FirstOrDefault(),
                e.Action,
                e.Target,
                e.Outcome,
                e.Origin,
                e.Reason,
                e.Before,
                e.After))
            .ToListAsync(cancellationToken);
        return new AuditPage(rows.Take(PageSize).ToList(), rows.Count > PageSize ? rows[PageSize - 1].Id : null);
    }

    private IQueryable<AuditEntry> Filtered(IQueryable<AuditEntry> entries, AuditFilter filter)
    {
        if (filter.ActorId is { } account)
        {
            entries = entries.Where(e => db.ActorReferences.Any(p => p.AccountId == account && p.Ref == e.ActorRef));
        }

        if (filter.Action is { Length: > 0 } action)
        {
            entries = entries.Where(e => e.Action.StartsWith(action));
        }

        if (filter.Target is { Length: > 0 } target)
        {
            entries = entries.Where(e => e.Target.Contains(target));
        }

        if (filter.Outcome is { Length: > 0 } outcome)
        {
            entries = entries.Where(e => e.Outcome == outcome);
        }

        if (filter.From is { } from)
        {
            entries = entries.Where(e => e.At >= from);
        }

        if (filter.Until is { } until)
        {
            entries = entries.Where(e => e.At < until);
        }

        return filter.Before is { } before ? entries.Where(e => e.Id < before) : entries;
    }
}
