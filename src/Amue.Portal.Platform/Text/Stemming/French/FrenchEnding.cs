namespace Amue.Portal.Platform.Text.Stemming.French;

/// <summary>The spelling that an ending left behind: y or ç, a doubled consonant, an accent before the last consonants.</summary>
internal static class FrenchEnding
{
    public static void SoftenLastLetter(ref StemmedWord word)
    {
        if (word.EndsWith("Y"))
        {
            word.Replace(1, "i");
        }
        else if (word.EndsWith("ç"))
        {
            word.Replace(1, "c");
        }
    }

    public static void UndoubleConsonant(ref StemmedWord word)
    {
        if (word.EndsWith("enn") || word.EndsWith("onn") || word.EndsWith("ett") || word.EndsWith("ell") || word.EndsWith("eill"))
        {
            word.Drop(1);
        }
    }

    public static void RemoveLastAccent(ref StemmedWord word)
    {
        var last = word.Length - 1;
        var vowel = last;
        while (vowel >= 0 && !FrenchLetters.IsVowel(word.Buffer[vowel]))
        {
            vowel--;
        }

        if (vowel >= 0 && vowel < last && word.Buffer[vowel] is 'é' or 'è')
        {
            word.Buffer[vowel] = 'e';
        }
    }
}
