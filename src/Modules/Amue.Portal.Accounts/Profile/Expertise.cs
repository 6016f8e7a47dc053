using Amue.Portal.Platform.Operations;

namespace Amue.Portal.Accounts.Profile;

/// <summary>The words by which a person says what they know well.</summary>
internal static class Expertise
{
    public const int MostWords = 15;

    public const int LongestWord = 40;

    public static IReadOnlyList<string> Of(string? typed) => (typed ?? "").Split([',', ';', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Distinct(StringComparer.CurrentCultureIgnoreCase).ToList();

    public static IEnumerable<FieldError> Check(IReadOnlyList<string> words)
    {
        if (words.Count > MostWords || words.Any(w => w.Length > LongestWord || w.Any(char.IsControl)))
        {
            yield return new FieldError(nameof(Preferences.Expertise), "accounts.expertise.words", MostWords, LongestWord);
        }
    }
}
