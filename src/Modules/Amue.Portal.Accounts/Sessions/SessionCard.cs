using System.Security.Cryptography;
using System.Text;
using Amue.Portal.Accounts.Secrets;

namespace Amue.Portal.Accounts.Sessions;

/// <summary>A session that has not been ended, as it is looked at in each request.</summary>
internal sealed record SessionCard(
    Guid Id, Guid AccountId, string KeyDigest, DateTime LastSeenAt, DateTime AuthenticatedAt, DateTime? SecondFactorAt, DateTime EndsAt)
{
    public bool Opens(string key) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(KeyDigest), Encoding.ASCII.GetBytes(Secret.DigestOf(key)));
}
