namespace Amue.Portal.Platform.Text.Stemming.English;

/// <summary>Step 5: a mute e, or the second l of a double one.</summary>
internal static class LastLetterStep
{
    public static void Apply(ref StemmedWord word)
    {
        var mute = word.EndsWith("e")
            && (word.InR2(1) || (word.InR1(1) && !EnglishLetters.EndsShort(word.Letters[..^1])));
        if (mute || (word.EndsWith("ll") && word.InR2(1)))
        {
            word.Drop(1);
        }
    }
}
