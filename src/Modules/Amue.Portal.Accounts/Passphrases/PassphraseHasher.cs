using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Amue.Portal.Accounts.Passphrases;

/// <summary>Identity's PBKDF2 with SHA-512, over the normalised passphrase.</summary>
internal sealed class PassphraseHasher(IOptions<PasswordHasherOptions> options) : PasswordHasher<Account>(options)
{
    /// <summary>Stored in each hash: raising it renews a hash at its owner's next sign-in.</summary>
    public const int Iterations = 210_000;

    // Nobody has one that long; hashing it would cost more than any other.
    private const int LongestTyped = 16 * Passphrase.MaxLength;

    public override string HashPassword(Account user, string password) => base.HashPassword(user, Passphrase.Normalise(password));

    public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword) =>
        base.VerifyHashedPassword(user, hashedPassword, providedPassword.Length > LongestTyped ? "" : Passphrase.Normalise(providedPassword));
}
