namespace Amue.Portal.Platform.Text.Stemming.English;

/// <summary>Step 4: a simple suffix is removed inside the second region.</summary>
internal static class SuffixRemovalStep
{
    private enum Rule
    {
        Removed,
        RemovedAfterSOrT,
    }

    private static readonly SuffixTable<Rule> Endings = new(
        (Rule.Removed, "al ance ence er ic able ible ant ement ment ent ism ate iti ous ive ize"),
        (Rule.RemovedAfterSOrT, "ion"));

    public static void Apply(ref StemmedWord word)
    {
        if (Endings.TryFindLongest(word.Letters, out var length, out var rule)
            && word.InR2(length)
            && (rule == Rule.Removed || word.LetterBefore(length) is 's' or 't'))
        {
            word.Drop(length);
        }
    }
}
