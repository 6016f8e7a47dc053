using System.Collections.Frozen;

namespace Amue.Portal.Platform.Text.Stemming.English;

/// <summary>Whole words that the steps would get wrong.</summary>
internal static class EnglishExceptions
{
    private static readonly FrozenDictionary<string, string> Stems = new Dictionary<string, string>
    {
        ["skis"] = "ski",
        ["skies"] = "sky",
        ["idly"] = "idl",
        ["gently"] = "gentl",
        ["ugly"] = "ugli",
        ["early"] = "earli",
        ["only"] = "onli",
        ["singly"] = "singl",
        ["sky"] = "sky",
        ["news"] = "news",
        ["howe"] = "howe",
        ["atlas"] = "atlas",
        ["cosmos"] = "cosmos",
        ["bias"] = "bias",
        ["andes"] = "andes",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> StemsByLetters =
        Stems.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Replace(ref StemmedWord word)
    {
        if (!StemsByLetters.TryGetValue(word.Letters, out var stem))
        {
            return false;
        }

        word.Replace(word.Length, stem);
        return true;
    }
}
