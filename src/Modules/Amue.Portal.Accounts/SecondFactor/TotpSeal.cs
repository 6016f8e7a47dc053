using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Amue.Portal.Accounts.SecondFactor;

/// <summary>Hides secrets of authenticator applications from whoever reads the database, and carries one through the form that enrols it.</summary>
internal sealed class TotpSeal(IDataProtectionProvider protection)
{
    private static readonly TimeSpan OfferLifetime = TimeSpan.FromMinutes(30);

    private readonly IDataProtector _kept = protection.CreateProtector("Amue.Portal.Accounts.Totp");
    private readonly ITimeLimitedDataProtector _offered = protection.CreateProtector("Amue.Portal.Accounts.TotpOffer").ToTimeLimitedDataProtector();

    public string Close(byte[] secret) => Convert.ToBase64String(_kept.Protect(secret));

    public byte[] Open(string seal) => _kept.Unprotect(Convert.FromBase64String(seal));

    /// <summary>A new secret, for this account only and for half an hour.</summary>
    public string Offer(Guid accountId, byte[] secret) => Convert.ToBase64String(_offered.Protect([.. accountId.ToByteArray(), .. secret], OfferLifetime));

    /// <returns>Null when it was not offered to that account, or too long ago.</returns>
    public byte[]? Take(string? offer, Guid accountId)
    {
        try
        {
            var opened = _offered.Unprotect(Convert.FromBase64String(offer ?? ""));
            return opened.AsSpan(0, 16).SequenceEqual(accountId.ToByteArray()) ? opened[16..] : null;
        }
        catch (Exception broken) when (broken is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
