using Amue.Portal.Accounts.Secrets;
using Amue.Portal.Platform.Data;

namespace Amue.Portal.Accounts.Sessions;

/// <summary>
/// One browser signed in to one account. The browser holds the key, the portal only its digest; what ends here has ended
/// everywhere, copies of the cookie included.
/// </summary>
internal sealed class Session : IAffectsSessions
{
    public const int MaxDeviceLength = 80;

    private Session()
    {
    }

    private Session(Guid accountId, string keyDigest, string device, DateTime now)
    {
        Id = Guid.CreateVersion7();
        AccountId = accountId;
        KeyDigest = keyDigest;
        Device = device;
        StartedAt = LastSeenAt = AuthenticatedAt = now;
        EndsAt = now + SessionLimits.Longest;
    }

    public Guid Id { get; private set; }

    public Guid AccountId { get; private set; }

    public string KeyDigest { get; private set; } = "";

    /// <summary>Browser and system, in the words of their makers.</summary>
    public string Device { get; private set; } = "";

    public DateTime StartedAt { get; private set; }

    /// <summary>Written at most every few minutes.</summary>
    public DateTime LastSeenAt { get; private set; }

    /// <summary>When the person last proved who they are: at sign-in, or before a sensitive act.</summary>
    public DateTime AuthenticatedAt { get; private set; }

    /// <summary>When they proved it with something else than the passphrase; null: the passphrase alone.</summary>
    public DateTime? SecondFactorAt { get; private set; }

    public DateTime EndsAt { get; private set; }

    public DateTime? EndedAt { get; private set; }

    /// <returns>The row, and the key that only the browser keeps.</returns>
    public static (Session Session, string Key) Open(Guid accountId, string device, bool withSecondFactor, DateTime now)
    {
        var key = Secret.New();
        var session = new Session(accountId, Secret.DigestOf(key), device, now);
        if (withSecondFactor)
        {
            session.SecondFactorAt = now;
        }

        return (session, key);
    }

    /// <returns>False when it already had ended.</returns>
    public bool End(DateTime at)
    {
        if (EndedAt is not null)
        {
            return false;
        }

        EndedAt = at;
        return true;
    }

    public void ProvedAgain(bool withSecondFactor, DateTime at)
    {
        AuthenticatedAt = at;
        if (withSecondFactor)
        {
            SecondFactorAt = at;
        }
    }
}
