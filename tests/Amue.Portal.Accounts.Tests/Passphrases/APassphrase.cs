using Amue.Portal.Accounts.Passphrases;
using FsCheck;
using FsCheck.Fluent;

namespace Amue.Portal.Accounts.Tests.Passphrases;

public class APassphrase
{
    private const string TooShort = "accounts.passphrase.tooShort";
    private const string TooLong = "accounts.passphrase.tooLong";
    private const string Guessable = "accounts.passphrase.guessable";

    private const string Letters = "abcdefghijklmnopqrstuvwxyzéèàçABCDEFGHIJKLMNOPQRSTUVWXYZ";

    [Fact]
    public void of_random_letters_is_judged_by_its_length_alone() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(500),
            Prop.ForAll(RandomLetters(1, 200).ToArbitrary(), text => PassphraseRules.Problem(text) == text.Length switch
            {
                < 15 => TooShort,
                > 128 => TooLong,
                _ => null,
            }));

    [Theory]
    [InlineData(14, TooShort)]
    [InlineData(15, null)]
    [InlineData(128, null)]
    [InlineData(129, TooLong)]
    public void has_fifteen_to_a_hundred_and_twenty_eight_characters(int length, string? problem) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(50),
            Prop.ForAll(RandomLetters(length, length).ToArbitrary(), text => PassphraseRules.Problem(text) == problem));

    [Fact]
    public void of_any_text_at_all_has_an_answer() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll<string>(text => PassphraseRules.Problem(text ?? "", text ?? "") is null or TooShort or TooLong or Guessable));

    [Theory]
    [InlineData("🦊🐢🐝🦉🐌🦀🐇🦢🐄🐓🐘🦔🐊🐈", TooShort)]
    [InlineData("🦊🐢🐝🦉🐌🦀🐇🦢🐄🐓🐘🦔🐊🐈🐕", null)]
    public void is_counted_in_characters_as_people_see_them(string text, string? problem) => Assert.Equal(problem, PassphraseRules.Problem(text));

    [Theory]
    [InlineData("lanterne cheval pupitre violet")]
    [InlineData("le chat mange des éclairs au café")]
    [InlineData("482915730264918")]
    [InlineData("xvqjzkpwmtrbgdh")]
    [InlineData("TUFTE-grelon-8-marsouin")]
    public void needs_no_particular_characters(string text) => Assert.Null(PassphraseRules.Problem(text, "claire.membre", "Claire Aubry"));

    [Theory]
    [InlineData("aaaaaaaaaaaaaaaaaaaa")]
    [InlineData("abcabcabcabcabcabc")]
    [InlineData("123456789012345")]
    [InlineData("987654321098765")]
    [InlineData("azertyuiopqsdfghjklm")]
    [InlineData("qwertyuiopasdfghjkl")]
    [InlineData("motdepassemotdepasse")]
    [InlineData("M0tDeP@sse!!!!!!")]
    [InlineData("Mot de passe 2026 !")]
    [InlineData("mon mot de passe secret")]
    [InlineData("motdepasse14071789")]
    [InlineData("correct horse battery staple")]
    [InlineData("liberté égalité fraternité")]
    [InlineData("jean pierre michel 75")]
    [InlineData("I love cheesecake 99")]
    [InlineData("               ")]
    [InlineData("-_-_-_-_-_-_-_-_-_-")]
    public void that_many_would_try_first_is_refused(string text) => Assert.Equal(Guessable, PassphraseRules.Problem(text));

    [Theory]
    [InlineData("claire.membre claire.membre")]
    [InlineData("Claire-Aubry-E042-2026")]
    [InlineData("université de valmont 2026")]
    [InlineData("amue portail support amue")]
    [InlineData("clairemembre@e042 amue!")]
    public void made_of_what_is_known_of_the_person_is_refused(string text) =>
        Assert.Equal(Guessable, PassphraseRules.Problem(text, "claire.membre", "Claire Aubry", "E042", "Université de Valmont"));

    [Fact]
    public void of_two_common_words_is_refused_in_every_way_of_writing_them()
    {
        var words = CommonWords.All.Where(w => w.Length is >= 7 and <= 12).Order(StringComparer.Ordinal).ToList();
        var pairs = words.Zip(words.Skip(1)).Concat(words.Zip(words.AsEnumerable().Reverse()))
            .SelectMany(p => new[] { $"{p.First} {p.Second} 12", $"{p.Second.ToUpperInvariant()}-{p.First}_01", $"{p.First}{p.Second}!!", $"{p.First}.{p.First}.{p.Second}" })
            .Where(p => p.Length >= Passphrase.MinLength)
            .ToList();

        Assert.True(pairs.Count > 3_000);
        Assert.All(pairs, p => Assert.Equal(Guessable, PassphraseRules.Problem(p)));
    }

    private static Gen<string> RandomLetters(int least, int most) =>
        from length in Gen.Choose(least, most)
        from letters in Gen.Elements(Letters.ToCharArray()).ArrayOf(length)
        select new string(letters);
}
