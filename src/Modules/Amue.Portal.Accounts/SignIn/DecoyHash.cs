using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;

namespace Amue.Portal.Accounts.SignIn;

/// <summary>What a passphrase is compared with when the login is nobody's, so that the answer takes as long.</summary>
internal sealed class DecoyHash(IPasswordHasher<Account> hasher)
{
    public Account Account { get; } = new("nobody", DateTime.UnixEpoch);

    public string Value => field ??= hasher.HashPassword(Account, Convert.ToBase64String(RandomNumberGenerator.GetBytes(24)));
}
