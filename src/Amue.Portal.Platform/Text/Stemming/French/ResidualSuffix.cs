namespace Amue.Portal.Platform.Text.Stemming.French;

/// <summary>What is left when no other ending was found: a plural s, -ion, -ier, -ière, a mute e.</summary>
internal static class ResidualSuffix
{
    private enum Rule
    {
        Ion,
        Ier,
        MuteE,
    }

    private static readonly SuffixTable<Rule> Endings = new(
        (Rule.Ion, "ion"),
        (Rule.Ier, "ier ière Ier Ière"),
        (Rule.MuteE, "e"));

    public static void Remove(ref StemmedWord word)
    {
        RemovePlural(ref word);
        if (!Endings.TryFindLongest(word.Letters[Math.Min(word.RV, word.Length)..], out var length, out var rule))
        {
            return;
        }

        if (rule == Rule.Ier)
        {
            word.Replace(length, "i");
        }
        else if (rule == Rule.MuteE || IsNounInIon(word, length))
        {
            word.Drop(length);
        }
    }

    private static void RemovePlural(ref StemmedWord word)
    {
        if (word.Length > 1 && word.EndsWith("s")
            && (!"aiouès".Contains(word.LetterBefore(1)) || word.Letters[..^1].EndsWith("Hi")))
        {
            word.Drop(1);
        }
    }

    private static bool IsNounInIon(in StemmedWord word, int length) =>
        word.InR2(length) && word.InRV(length + 1) && word.LetterBefore(length) is 's' or 't';
}
