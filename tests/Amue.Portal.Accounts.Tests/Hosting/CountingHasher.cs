using Amue.Portal.Accounts.Passphrases;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Amue.Portal.Accounts.Tests.Hosting;

/// <summary>The portal's hasher, which also says how often it was asked: time would tell it less surely.</summary>
internal sealed class CountingHasher(IOptions<PasswordHasherOptions> options) : IPasswordHasher<Account>
{
    private readonly PassphraseHasher _hasher = new(options);
    private int _verifications;

    public int Verifications => Volatile.Read(ref _verifications);

    public string HashPassword(Account user, string password) => _hasher.HashPassword(user, password);

    public PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
    {
        Interlocked.Increment(ref _verifications);
        return _hasher.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }
}
