namespace Amue.Portal.Platform.Text.Stemming.French;

/// <summary>Verb endings that start with i: « finissons », « finira », « finie ».</summary>
internal static class VerbSuffixInI
{
    private enum Rule
    {
        Remove,
    }

    private static readonly SuffixTable<Rule> Endings = new(
        (Rule.Remove, "îmes ît îtes i ie ies ir ira irai iraIent irais irait iras irent irez iriez irions irons iront is"),
        (Rule.Remove, "issaIent issais issait issant issante issantes issants isse issent isses issez issiez issions issons it"));

    public static bool Remove(ref StemmedWord word)
    {
        if (!Endings.TryFindLongest(word.Letters[word.RV..], out var length, out _) || !word.InRV(length + 1))
        {
            return false;
        }

        var before = word.LetterBefore(length);
        if (before == 'H' || FrenchLetters.IsVowel(before))
        {
            return false;
        }

        word.Drop(length);
        return true;
    }
}
