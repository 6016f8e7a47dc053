using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Amue.Portal.Knowledge.Following;

/// <summary>What a mail's last line holds so that its reader stops such mails without signing in: who follows what, under the portal's keys.</summary>
internal sealed class FollowSeal(IDataProtectionProvider protection)
{
    private const int IdLength = 16;

    private readonly IDataProtector _protector = protection.CreateProtector("Amue.Portal.Knowledge.Unfollow");

    public string Close(Guid accountId, Guid targetId) => Base64Url.EncodeToString(_protector.Protect([.. accountId.ToByteArray(), .. targetId.ToByteArray()]));

    /// <returns>Null for what the portal did not write.</returns>
    public (Guid AccountId, Guid TargetId)? Open(string seal)
    {
        try
        {
            var ids = _protector.Unprotect(Base64Url.DecodeFromChars(seal));
            return (new Guid(ids.AsSpan(0, IdLength)), new Guid(ids.AsSpan(IdLength)));
        }
        catch (Exception failure) when (failure is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
