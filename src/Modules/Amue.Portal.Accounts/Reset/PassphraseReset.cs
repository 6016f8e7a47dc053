namespace Amue.Portal.Accounts.Reset;

/// <summary>A link that replaces a forgotten passphrase, once, within ten minutes. Kept also when it leads nowhere, so that asking costs the same.</summary>
internal sealed class PassphraseReset
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private PassphraseReset()
    {
    }

    public PassphraseReset(Guid accountId, string secretDigest, DateTime now)
    {
        Id = Guid.CreateVersion7();
        AccountId = accountId;
        SecretDigest = secretDigest;
        AskedAt = now;
        ExpiresAt = now + Lifetime;
    }

    public Guid Id { get; private set; }

    /// <summary>Empty: nobody's.</summary>
    public Guid AccountId { get; private set; }

    public string SecretDigest { get; private set; } = "";

    public DateTime AskedAt { get; private set; }

    public DateTime ExpiresAt { get; private set; }

    /// <summary>Set once; whoever saves it second is refused by the database.</summary>
    public DateTime? UsedAt { get; private set; }

    public bool IsOpenAt(DateTime now) => UsedAt is null && ExpiresAt > now && AccountId != Guid.Empty;

    public void Use(DateTime at) => UsedAt = at;
}
