using Amue.Portal.Platform.Operations;

namespace Amue.Portal.Accounts.Passphrases;

/// <summary>What a passphrase must be: long, and not the first thing one would try. No rule says which characters to use.</summary>
internal static class PassphraseRules
{
    private const string Field = "Passphrase";
    private const string TooShort = "accounts.passphrase.tooShort";
    private const string TooLong = "accounts.passphrase.tooLong";
    private const string Guessable = "accounts.passphrase.guessable";

    // CNIL asks for 50 bits where attempts are limited; 45 leave their place to fifteen digits drawn at random.
    private const double LeastBits = 45;

    private static readonly string[] WordsOfThePortal = ["amue", "portail", "portal", "support", "cooperatif", "universite", "etablissement"];

    /// <param name="passphrase">As typed.</param>
    /// <param name="contextWords">What anyone knows of the person: login, name, establishment.</param>
    /// <returns>A resource key, or null when it will do.</returns>
    public static string? Problem(string passphrase, params IEnumerable<string> contextWords)
    {
        var normalised = Passphrase.Normalise(passphrase);
        return Passphrase.LengthOf(normalised) switch
        {
            < Passphrase.MinLength => TooShort,
            > Passphrase.MaxLength => TooLong,
            _ => Guesswork.BitsOf(normalised, contextWords.Concat(WordsOfThePortal)) < LeastBits ? Guessable : null,
        };
    }

    public static bool IsProblem(string key) => key is TooShort or TooLong or Guessable;

    public static FieldError ErrorOf(string problem) => problem switch
    {
        TooShort => new FieldError(Field, problem, Passphrase.MinLength),
        TooLong => new FieldError(Field, problem, Passphrase.MaxLength),
        _ => new FieldError(Field, problem),
    };
}
