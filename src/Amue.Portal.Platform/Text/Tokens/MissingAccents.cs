using Amue.Portal.Platform.Text.Stemming;

namespace Amue.Portal.Platform.Text.Tokens;

/// <summary>
/// Gives a French word typed without any accent the one its ending depends on, so that « securite », « acces » and
/// « donnees » have the stems of « sécurité », « accès » and « données ».
/// </summary>
internal static class MissingAccents
{
    private enum Rule
    {
        None,
        LastLetter,
        LetterBeforeLast,
        ThirdFromLast,
    }

    private static readonly SuffixTable<Rule> Endings = new(
        (Rule.LetterBeforeLast, "ee"),
        (Rule.ThirdFromLast, "iere"),
        (Rule.LastLetter, "alite ilite arite erite orite urite idite ivite osite rsite ssite ntite nite acite icite blicite imite rmite grite nuite"),
        (Rule.LastLetter, "employe salarie licencie"),
        // « implicite », « sollicite », « délimite » have no accent there.
        (Rule.None, "licite limite"));

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> WordsInGraveEs = new HashSet<string>
    {
        "acces", "apres", "aupres", "congres", "deces", "exces", "expres", "pres", "proces", "progres", "succes", "tres",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    public static void Restore(Span<char> word)
    {
        if (word.ContainsAnyExceptInRange('\0', '\u007F'))
        {
            return;
        }

        if (WordsInGraveEs.Contains(word))
        {
            word[^2] = 'è';
            return;
        }

        var singular = word.EndsWith("s") ? word[..^1] : word;
        if (!Endings.TryFindLongest(singular, out _, out var rule))
        {
            return;
        }

        switch (rule)
        {
            case Rule.LastLetter:
                singular[^1] = 'é';
                break;
            case Rule.LetterBeforeLast:
                singular[^2] = 'é';
                break;
            case Rule.ThirdFromLast:
                singular[^3] = 'è';
                break;
        }
    }
}
