using Amue.Portal.Platform.Data;

namespace Amue.Portal.Accounts.SecondFactor;

/// <summary>The secret that an account shares with an authenticator application, and the last step of which a code was taken.</summary>
internal sealed class TotpSecret : IAffectsRights
{
    private TotpSecret()
    {
    }

    public TotpSecret(Guid accountId) => AccountId = accountId;

    public Guid AccountId { get; private set; }

    /// <summary>Under the portal's keys: whoever reads the database alone makes no code.</summary>
    public string SealedSecret { get; private set; } = "";

    public DateTime EnrolledAt { get; private set; }

    /// <summary>A code is taken once: only one of a later step will do.</summary>
    public long LastStep { get; private set; }

    public void Enrol(string sealedSecret, long usedStep, DateTime now)
    {
        SealedSecret = sealedSecret;
        LastStep = usedStep;
        EnrolledAt = now;
    }
}
