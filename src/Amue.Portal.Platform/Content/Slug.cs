using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Amue.Portal.Platform.Spaces;

namespace Amue.Portal.Platform.Content;

/// <summary>The part of an address that tells what is there: short, ASCII, readable aloud in French.</summary>
public static class Slug
{
    public const int MaxLength = 80;

    // What follows a kind of content in the portal's own addresses.
    private static readonly HashSet<string> ActionWords =
    [
        "archives", "brouillons", "delete", "edit", "editer", "export", "flux", "historique", "import", "index", "modifier", "new", "nouveau", "nouvelle", "rss", "supprimer",
    ];

    public static string From(string? title)
    {
        var folded = Fold(title);

        if (folded.Length == 0)
        {
            return Unnameable(title);
        }

        // A slug of digits alone would be taken for a number of ticket or a page of results.
        if (folded.All(char.IsAsciiDigit))
        {
            return $"n-{folded}";
        }

        return IsReserved(folded) ? $"{folded}-1" : folded;
    }

    public static bool IsReserved(string slug) => ActionWords.Contains(slug) || SpaceKey.IsReserved(slug);

    /// <summary>What is left of a text in lower-case ASCII words; empty when nothing is.</summary>
    internal static string Fold(string? text)
    {
        var words = new SlugWords(MaxLength);

        foreach (var rune in (text ?? string.Empty).EnumerateRunes())
        {
            if (words.IsFull)
            {
                break;
            }

            Append(rune, words);
        }

        return words.ToString();
    }

    private static void Append(Rune rune, SlugWords words)
    {
        if (Spelling.Of(rune) is { } spelled)
        {
            words.Append(spelled);
            return;
        }

        if (!Rune.IsLetterOrDigit(rune))
        {
            AppendMark(rune, words);
            return;
        }

        foreach (var character in rune.ToString().Normalize(NormalizationForm.FormKD))
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                words.Append(char.ToLowerInvariant(character));
            }
        }
    }

    private static void AppendMark(Rune rune, SlugWords words)
    {
        // A combining accent or an invisible joiner belongs to the letter before it.
        if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
        {
            words.Break();
        }
    }

    private static string Unnameable(string? title)
    {
        if (string.IsNullOrWhiteSpace(title))
        {
            return "sans-titre";
        }

        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(title));
        return $"titre-{Convert.ToHexStringLower(digest, 0, 4)}";
    }
}
