namespace Amue.Portal.Platform.Text.Stemming.French;

/// <summary>The other verb endings: « renouvelées », « parlaient », « mangeant », « déclarions ».</summary>
internal static class VerbSuffix
{
    private enum Rule
    {
        Ions,
        Er,
        Ant,
        Ais,
        Eais,
    }

    private static readonly SuffixTable<Rule> Endings = new(
        (Rule.Ions, "ions"),
        (Rule.Er, "é ée ées és èrent er era erai eraIent erais erait eras erez eriez erions erons eront ez iez"),
        (Rule.Ant, "âmes ât âtes a ai aIent ait ant ante antes ants as asse assent asses assiez assions"),
        (Rule.Ais, "ais aise aises"),
        (Rule.Eais, "eais"));

    public static bool Remove(ref StemmedWord word)
    {
        if (!Endings.TryFindLongest(word.Letters[word.RV..], out var length, out var rule))
        {
            return false;
        }

        if ((rule == Rule.Ions && !word.InR2(length)) || (rule == Rule.Ais && IsNoun(word.Letters[..^length])))
        {
            return false;
        }

        word.Drop(length);
        if (rule == Rule.Ant && word.LetterBefore(0) == 'e' && word.InRV(1))
        {
            word.Drop(1);
        }

        return true;
    }

    /// <summary>« palais », « balais », « Calais »; « mauvais », « Beauvais »; « déplais ».</summary>
    private static bool IsNoun(ReadOnlySpan<char> start) =>
        (start.Length == 3 && start.EndsWith("al")) || start.EndsWith("auv") || start.EndsWith("épl");
}
