using System.Buffers.Binary;
using Amue.Portal.Accounts.Passphrases;
using Amue.Portal.Accounts.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Accounts.Tests.Passphrases;

public class AHashedPassphrase
{
    private const uint Sha512 = 2;

    private readonly IPasswordHasher<Account> _hasher;
    private readonly Account _account = new("claire.membre", DateTime.UnixEpoch);

    public AHashedPassphrase()
    {
        var services = new ServiceCollection();
        services.AddPortalIdentity();
        _hasher = services.BuildServiceProvider().GetRequiredService<IPasswordHasher<Account>>();
    }

    [Fact]
    public void says_in_its_header_that_it_took_two_hundred_and_ten_thousand_rounds_of_sha_512()
    {
        var hash = Convert.FromBase64String(_hasher.HashPassword(_account, "lanterne cheval pupitre violet"));

        Assert.Equal(1, hash[0]);
        Assert.Equal(Sha512, BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(1)));
        Assert.Equal(210_000u, BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(5)));
    }

    [Theory]
    [InlineData("lanterne cheval pupitre violet", PasswordVerificationResult.Success)]
    [InlineData("lanterne cheval pupitre viole", PasswordVerificationResult.Failed)]
    [InlineData("", PasswordVerificationResult.Failed)]
    public void answers_to_the_whole_of_it_only(string typed, PasswordVerificationResult expected) =>
        Assert.Equal(expected, _hasher.VerifyHashedPassword(_account, _hasher.HashPassword(_account, "lanterne cheval pupitre violet"), typed));

    [Fact]
    public void is_not_cut_before_its_hundred_and_twenty_eighth_character()
    {
        var longest = new string('x', Passphrase.MaxLength - 1);
        var hash = _hasher.HashPassword(_account, longest + "y");

        Assert.Equal(PasswordVerificationResult.Failed, _hasher.VerifyHashedPassword(_account, hash, longest + "z"));
    }

    [Fact]
    public void bears_broken_characters_and_endless_texts()
    {
        var hash = _hasher.HashPassword(_account, "lanterne cheval pupitre violet");

        Assert.Equal(PasswordVerificationResult.Failed, _hasher.VerifyHashedPassword(_account, hash, "\ud83e"));
        Assert.Equal(PasswordVerificationResult.Failed, _hasher.VerifyHashedPassword(_account, hash, new string('é', 1_000_000)));
    }
}
