namespace Amue.Portal.Platform.Text.Stemming.English;

/// <summary>Step 2: a compound suffix becomes the simpler one it was built on, inside the first region.</summary>
internal static class LongSuffixStep
{
    private enum Rule
    {
        Tion,
        Ence,
        Ance,
        Able,
        Ent,
        Ize,
        Ate,
        Al,
        Ful,
        Ous,
        Ive,
        Ble,
        Og,
        OgAfterL,
        Less,
        Li,
    }

    private static readonly SuffixTable<Rule> Endings = new(
        (Rule.Tion, "tional"),
        (Rule.Ence, "enci"),
        (Rule.Ance, "anci"),
        (Rule.Able, "abli"),
        (Rule.Ent, "entli"),
        (Rule.Ize, "izer ization"),
        (Rule.Ate, "ational ation ator"),
        (Rule.Al, "alism aliti alli"),
        (Rule.Ful, "fulness fulli"),
        (Rule.Ous, "ousli ousness"),
        (Rule.Ive, "iveness iviti"),
        (Rule.Ble, "biliti bli"),
        (Rule.Og, "ogist"),
        (Rule.OgAfterL, "ogi"),
        (Rule.Less, "lessli"),
        (Rule.Li, "li"));

    public static void Apply(ref StemmedWord word)
    {
        if (!Endings.TryFindLongest(word.Letters, out var length, out var rule) || !word.InR1(length))
        {
            return;
        }

        var before = word.LetterBefore(length);
        if ((rule == Rule.OgAfterL && before != 'l') || (rule == Rule.Li && !"cdeghkmnrt".Contains(before)))
        {
            return;
        }

        word.Replace(length, Replacement(rule));
    }

    private static string Replacement(Rule rule) => rule switch
    {
        Rule.Tion => "tion",
        Rule.Ence => "ence",
        Rule.Ance => "ance",
        Rule.Able => "able",
        Rule.Ent => "ent",
        Rule.Ize => "ize",
        Rule.Ate => "ate",
        Rule.Al => "al",
        Rule.Ful => "ful",
        Rule.Ous => "ous",
        Rule.Ive => "ive",
        Rule.Ble => "ble",
        Rule.Og or Rule.OgAfterL => "og",
        Rule.Less => "less",
        _ => "",
    };
}
