namespace Amue.Portal.Platform.Text.Stemming.French;

/// <summary>Endings of nouns, adjectives and adverbs: -ance, -ation, -logie, -ement, -ité, -if, -aux…</summary>
internal static class StandardSuffix
{
    private static readonly SuffixTable<StandardSuffixRule> Endings = new(
        (StandardSuffixRule.Ance, "ance iqUe isme able iste eux ances iqUes ismes ables istes"),
        (StandardSuffixRule.Ation, "atrice ateur ation atrices ateurs ations"),
        (StandardSuffixRule.Logie, "logie logies"),
        (StandardSuffixRule.Ution, "usion ution usions utions"),
        (StandardSuffixRule.Ence, "ence ences"),
        (StandardSuffixRule.Ement, "ement ements"),
        (StandardSuffixRule.Ite, "ité ités"),
        (StandardSuffixRule.If, "if ive ifs ives"),
        (StandardSuffixRule.Eaux, "eaux"),
        (StandardSuffixRule.Aux, "aux"),
        (StandardSuffixRule.Oux, "oux"),
        (StandardSuffixRule.Euse, "euse euses"),
        (StandardSuffixRule.Issement, "issement issements"),
        (StandardSuffixRule.Amment, "amment"),
        (StandardSuffixRule.Emment, "emment"),
        (StandardSuffixRule.Ment, "ment ments"));

    /// <summary>False also sends the word on to the verb endings: « constamment » becomes « constant », then « const ».</summary>
    public static bool Remove(ref StemmedWord word) =>
        Endings.TryFindLongest(word.Letters, out var length, out var rule) && rule switch
        {
            StandardSuffixRule.Ance => ReplaceInR2(ref word, length, ""),
            StandardSuffixRule.Logie => ReplaceInR2(ref word, length, "log"),
            StandardSuffixRule.Ution => ReplaceInR2(ref word, length, "u"),
            StandardSuffixRule.Ence => ReplaceInR2(ref word, length, "ent"),
            StandardSuffixRule.Ation => StandardSuffixRest.RemoveAfterAtion(ref word, length),
            StandardSuffixRule.Ement => StandardSuffixRest.RemoveAfterEment(ref word, length),
            StandardSuffixRule.Ite => StandardSuffixRest.RemoveAfterIte(ref word, length),
            StandardSuffixRule.If => StandardSuffixRest.RemoveAfterIf(ref word, length),
            StandardSuffixRule.Euse => StandardSuffixRest.ReplaceEuse(ref word, length),
            StandardSuffixRule.Eaux => ReplaceIf(true, ref word, length, "eau"),
            StandardSuffixRule.Aux => ReplaceIf(word.InR1(length), ref word, length, "al"),
            StandardSuffixRule.Oux => ReplaceIf("bhjlnp".Contains(word.LetterBefore(length)), ref word, length, "ou"),
            StandardSuffixRule.Issement => ReplaceIf(word.InR1(length) && FollowsConsonant(word, length), ref word, length, ""),
            _ => LeaveToVerbs(ref word, length, rule),
        };

    private static bool LeaveToVerbs(ref StemmedWord word, int length, StandardSuffixRule rule)
    {
        var (allowed, replacement) = rule switch
        {
            StandardSuffixRule.Amment => (word.InRV(length), "ant"),
            StandardSuffixRule.Emment => (word.InRV(length), "ent"),
            _ => (word.InRV(length + 1) && FrenchLetters.IsVowel(word.LetterBefore(length)), ""),
        };
        ReplaceIf(allowed, ref word, length, replacement);
        return false;
    }

    private static bool ReplaceInR2(ref StemmedWord word, int length, string replacement) =>
        ReplaceIf(word.InR2(length), ref word, length, replacement);

    private static bool ReplaceIf(bool allowed, ref StemmedWord word, int length, string replacement)
    {
        if (allowed)
        {
            word.Replace(length, replacement);
        }

        return allowed;
    }

    private static bool FollowsConsonant(in StemmedWord word, int length) =>
        word.Length > length && !FrenchLetters.IsVowel(word.LetterBefore(length));
}
