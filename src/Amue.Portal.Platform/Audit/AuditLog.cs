using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Platform.Audit;

/// <summary>
/// Writes audit entries: with the rows they tell of, in one transaction; or in a transaction of their own, so that a refused
/// operation leaves its trace.
/// </summary>
public sealed class AuditLog
{
    // Serialises the chain between PostgreSQL nodes; on SQLite the write gate does.
    private const long ChainLock = 0x416D7565_41756469;

    private readonly IServiceScopeFactory _scopes;
    private readonly RequestOrigin _origin;
    private readonly TimeProvider _time;

    internal AuditLog(IServiceScopeFactory scopes, RequestOrigin origin, TimeProvider time)
    {
        _scopes = scopes;
        _origin = origin;
        _time = time;
    }

    public Task RecordAsync(Actor actor, string action, string target, string outcome, CancellationToken cancellationToken) =>
        RecordAsync(actor, new AuditAct(action, target, outcome), cancellationToken);

    public async Task RecordAsync(Actor actor, AuditAct act, CancellationToken cancellationToken)
    {
        await using var scope = _scopes.CreateAsyncScope();
        await SaveAsync(scope.ServiceProvider.GetRequiredService<PortalDb>(), actor, act, cancellationToken);
    }

    /// <summary>Saves what the context holds and the entry that tells it: both or neither.</summary>
    public async Task SaveAsync(PortalDb db, Actor actor, AuditAct act, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        if (!db.IsSqlite)
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({ChainLock})", cancellationToken);
        }

        var previous = await db.AuditEntries.OrderByDescending(e => e.Id).Select(e => e.Digest).FirstOrDefaultAsync(cancellationToken);
        var entry = new AuditEntry(_time.GetUtcNow().UtcDateTime, actor.Ref, actor.EstablishmentId, _origin.Current, act);
        var salt = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        entry.Seal(salt, DigestOf(entry, salt, previous ?? ""));
        db.AuditEntries.Add(entry);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <returns>The id of the first entry that does not follow from the one before it, or null when the chain holds.</returns>
    public async Task<long?> FindBreakAsync(CancellationToken cancellationToken) => (await VerifyAsync(head: null, progress: null, cancellationToken)).BrokenAt;

    public async Task<long> CountAsync(CancellationToken cancellationToken)
    {
        await using var scope = _scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PortalDb>().AuditEntries.LongCountAsync(cancellationToken);
    }

    /// <param name="head">A digest that an earlier reading gave as the chain's head, to be found again.</param>
    /// <param name="progress">Told how many entries have been read.</param>
    public async Task<AuditVerification> VerifyAsync(string? head, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        await using var scope = _scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var (previous, read, hasHead) = ("", 0L, head is null);
        await foreach (var entry in db.AuditEntries.AsNoTracking().OrderBy(e => e.Id).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (entry.Digest != DigestOf(entry, entry.Salt, previous))
            {
                return new AuditVerification(read, entry.Id, previous, hasHead);
            }

            previous = entry.Digest;
            hasHead |= head == previous;
            read++;
            progress?.Report(read);
        }

        return new AuditVerification(read, BrokenAt: null, previous, hasHead);
    }

    private static string DigestOf(AuditEntry entry, string salt, string previous) => DigestOf(string.Join('\n', (IEnumerable<string?>)
    [
        previous,
        salt,
        (entry.At.Ticks / TimeSpan.TicksPerMicrosecond).ToString(CultureInfo.InvariantCulture),
        entry.ActorRef?.ToString("N"),
        entry.Action,
        entry.Target,
        entry.Outcome,
        .. Details(entry),
    ]));

    // Entries from before these were kept have none, and their digests must still hold. Each is written with its length: no text can pass for two.
    private static IEnumerable<string> Details(AuditEntry entry)
    {
        string?[] details = [entry.EstablishmentId?.ToString("N"), entry.Origin, entry.SubjectRef?.ToString("N"), entry.Reason, entry.Before, entry.After];
        return details.All(d => d is null) ? [] : details.Select(d => d is null ? "-" : $"{d.Length.ToString(CultureInfo.InvariantCulture)}:{d}");
    }

    private static string DigestOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
