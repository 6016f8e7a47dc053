using Amue.Portal.Accounts.Data;
using Amue.Portal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.SignIn;

/// <summary>
/// How often one account may be tried. An attempt is counted before the passphrase is looked at, in one statement, so that
/// a hundred attempts at once get no more tries than a hundred in a row; a success forgets them.
/// </summary>
internal sealed class SignInPace(PortalDb db, TimeProvider time)
{
    public const int SlowsDownAt = 5;
    public const int LocksAt = 10;

    /// <summary>In a row; after that a new passphrase must be given.</summary>
    public const int Most = 100;

    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);
    public static readonly TimeSpan Lock = TimeSpan.FromMinutes(15);

    // Logins that nobody has are counted here, so that they cost the same write; they never wait.
    private static readonly Guid Nobody = Guid.Empty;

    /// <returns>Which attempt in a row this is; null when the account must wait, whatever passphrase was typed.</returns>
    public async Task<int?> TakeTurnAsync(Guid? accountId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var (id, most, paused, locked) = accountId is { } account
            ? (account, Most, now + Pause, now + Lock)
            : (Nobody, int.MaxValue, now, now);
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var attempts = await db.Database.SqlQuery<int>(
            $"""
             INSERT INTO sign_in_attempts (account_id, attempts, wait_until_at) VALUES ({id}, 1, NULL)
             ON CONFLICT (account_id) DO UPDATE SET
                 attempts = sign_in_attempts.attempts + 1,
                 wait_until_at = CASE
                     WHEN sign_in_attempts.attempts + 1 >= {LocksAt} THEN {locked}
                     WHEN sign_in_attempts.attempts + 1 >= {SlowsDownAt} THEN {paused} END
             WHERE sign_in_attempts.attempts < {most}
                 AND (sign_in_attempts.wait_until_at IS NULL OR sign_in_attempts.wait_until_at <= {now})
             RETURNING attempts AS "Value"
             """).ToListAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return attempts.Count == 0 ? null : attempts[0];
    }

    /// <summary>Codes of a second factor are counted apart from passphrases, by the same rules: who has only the one cannot wear the other out.</summary>
    public static Guid CodesOf(Guid accountId)
    {
        Span<byte> key = stackalloc byte[16];
        accountId.TryWriteBytes(key);
        for (var i = 0; i < key.Length; i++)
        {
            key[i] = (byte)~key[i];
        }

        return new Guid(key);
    }

    public async Task ForgetAsync(Guid accountId, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        await db.SignInAttempts.Where(a => a.AccountId == accountId).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
