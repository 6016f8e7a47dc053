namespace Amue.Portal.Platform.Text.Stemming.English;

/// <summary>A capital Y marks a y that counts as a consonant: at the start, or after a vowel.</summary>
internal static class EnglishMarks
{
    public static void Write(ref StemmedWord word)
    {
        if (word.Letters[0] == '\'')
        {
            word.Letters[1..].CopyTo(word.Buffer);
            word.Drop(1);
        }

        var letters = word.Buffer[..word.Length];
        for (var i = 0; i < letters.Length; i++)
        {
            if (letters[i] == 'y' && (i == 0 || EnglishLetters.IsVowel(letters[i - 1])))
            {
                letters[i] = 'Y';
            }
        }
    }

    /// <summary>« happy » and « happily » meet: a last y after a consonant is an i, but not in « by » or « say ».</summary>
    public static void ReplaceLastY(ref StemmedWord word)
    {
        if (word.Length > 2 && word.LetterBefore(0) is 'y' or 'Y'
            && !EnglishLetters.IsVowel(word.LetterBefore(1)))
        {
            word.Replace(1, "i");
        }
    }

    public static void Erase(ref StemmedWord word) => word.Buffer[..word.Length].Replace('Y', 'y');
}
