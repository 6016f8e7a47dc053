using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Amue.Portal.Accounts.Secrets;

/// <summary>What only one browser or one mail holds: 256 bits drawn at random. The portal keeps the digest.</summary>
internal static class Secret
{
    public const int DigestLength = 43;

    private const int Bytes = 32;

    /// <returns>Letters, digits, hyphens and underscores: it may stand in an address.</returns>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    public static string DigestOf(string secret) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
