namespace Amue.Portal.Platform.Text.Stemming.English;

/// <summary>Step 3: -ational, -icate, -ical, -ful, -ness… inside the first region.</summary>
internal static class AdjectiveStep
{
    private enum Rule
    {
        Tion,
        Ate,
        Al,
        Ic,
        Removed,
        RemovedInR2,
    }

    private static readonly SuffixTable<Rule> Endings = new(
        (Rule.Tion, "tional"),
        (Rule.Ate, "ational"),
        (Rule.Al, "alize"),
        (Rule.Ic, "icate iciti ical"),
        (Rule.Removed, "ful ness"),
        (Rule.RemovedInR2, "ative"));

    public static void Apply(ref StemmedWord word)
    {
        if (!Endings.TryFindLongest(word.Letters, out var length, out var rule)
            || !word.InR1(length)
            || (rule == Rule.RemovedInR2 && !word.InR2(length)))
        {
            return;
        }

        word.Replace(length, rule switch
        {
            Rule.Tion => "tion",
            Rule.Ate => "ate",
            Rule.Al => "al",
            Rule.Ic => "ic",
            _ => "",
        });
    }
}
