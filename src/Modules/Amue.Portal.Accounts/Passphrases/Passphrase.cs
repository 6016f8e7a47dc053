using System.Text;

namespace Amue.Portal.Accounts.Passphrases;

/// <summary>A passphrase as it is counted, judged and hashed: one way of writing it, whatever keyboard typed it.</summary>
internal static class Passphrase
{
    public const int MinLength = 15;
    public const int MaxLength = 128;

    /// <summary>
    /// Compatible composed form (NFKC): an é typed on one system is the é of another, and a half of a character counts as an unknown one.
    /// </summary>
    public static string Normalise(string typed) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(typed)).Normalize(NormalizationForm.FormKC);

    /// <summary>In characters as people count them, not in code units.</summary>
    public static int LengthOf(string normalised) => normalised.EnumerateRunes().Count();
}
