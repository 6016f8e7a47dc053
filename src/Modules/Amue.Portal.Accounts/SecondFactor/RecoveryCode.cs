using System.Security.Cryptography;
using Amue.Portal.Accounts.Secrets;

namespace Amue.Portal.Accounts.SecondFactor;

/// <summary>A code on paper that stands in for a lost telephone, once. Eighty bits drawn at random: a plain digest of it cannot be guessed back.</summary>
internal sealed class RecoveryCode
{
    private const int Bytes = 10;

    private RecoveryCode()
    {
    }

    private RecoveryCode(Guid accountId, string digest, DateTime now)
    {
        Id = Guid.CreateVersion7();
        AccountId = accountId;
        Digest = digest;
        MadeAt = now;
    }

    public Guid Id { get; private set; }

    public Guid AccountId { get; private set; }

    public string Digest { get; private set; } = "";

    public DateTime MadeAt { get; private set; }

    public DateTime? UsedAt { get; private set; }

    /// <returns>The row, and the code as it is printed.</returns>
    public static (RecoveryCode Row, string Code) New(Guid accountId, DateTime now)
    {
        var code = Base32.Grouped(Base32.Encode(RandomNumberGenerator.GetBytes(Bytes)), '-');
        return (new RecoveryCode(accountId, DigestOf(code), now), code);
    }

    public static string DigestOf(string typed) => Secret.DigestOf(Base32.Normalise(typed));
}
