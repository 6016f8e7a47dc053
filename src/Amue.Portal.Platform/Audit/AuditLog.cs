using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Platform.Audit;

/// <summary>Writes audit entries in a transaction of their own, so that a refused operation leaves its trace.</summary>
public sealed class AuditLog(IServiceScopeFactory scopes, TimeProvider time)
{
    // Serialises the chain between PostgreSQL nodes; on SQLite the write gate does.
    private const long ChainLock = 0x416D7565_41756469;

    public async Task RecordAsync(Actor actor, string action, string target, string outcome, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        if (!db.IsSqlite)
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({ChainLock})", cancellationToken);
        }

        var previous = await db.AuditEntries.OrderByDescending(e => e.Id).Select(e => e.Digest).FirstOrDefaultAsync(cancellationToken);
        var entry = new AuditEntry(time.GetUtcNow().UtcDateTime, actor.Ref, action, target, outcome);
        var salt = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        entry.Seal(salt, DigestOf(entry, salt, previous ?? ""));
        db.AuditEntries.Add(entry);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <returns>The id of the first entry that does not follow from the one before it, or null when the chain holds.</returns>
    public async Task<long?> FindBreakAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var previous = "";
        await foreach (var entry in db.AuditEntries.AsNoTracking().OrderBy(e => e.Id).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (entry.Digest != DigestOf(entry, entry.Salt, previous))
            {
                return entry.Id;
            }

            previous = entry.Digest;
        }

        return null;
    }

    private static string DigestOf(AuditEntry entry, string salt, string previous) => DigestOf(string.Join(
        '\n',
        previous,
        salt,
        (entry.At.Ticks / TimeSpan.TicksPerMicrosecond).ToString(CultureInfo.InvariantCulture),
        entry.ActorRef?.ToString("N"),
        entry.Action,
        entry.Target,
        entry.Outcome));

    private static string DigestOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
