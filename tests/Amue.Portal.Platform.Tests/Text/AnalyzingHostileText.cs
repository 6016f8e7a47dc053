using System.Diagnostics;
using Amue.Portal.Platform.Text;

namespace Amue.Portal.Platform.Tests.Text;

public class AnalyzingHostileText
{
    private const int Length = 100_000;

    // A time that grows with the square of the length would be many times this one, on any machine.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly Dictionary<string, string> Repeated = new()
    {
        ["one word without end"] = "a",
        ["elisions without end"] = "l'",
        ["apostrophes without end"] = "x'",
        ["hyphens without end"] = "a-",
        ["dots without end"] = "a.",
        ["letters and digits in turn"] = "1a",
        ["short runs of letters and digits"] = "11aa",
        ["one reference without end"] = "1.a_",
        ["capitals far apart"] = "A            ",
        ["accents without end"] = "e\u0301",
        ["accented letters"] = "e\u0301 ",
        ["a script without spaces"] = "日本",
        ["another script"] = "日本 ",
        ["first halves of a character"] = "\uD83D",
        ["second halves of a character"] = "\uDE00",
        ["letters of two halves"] = "𝐛𝐨𝐥𝐝 ",
        ["joiners nobody sees"] = "a\u200D",
        ["changes of direction"] = "ab\u202E ",
        ["zeros"] = "\0",
        ["ligatures"] = "cœur ",
        ["letters that are sentences"] = "ﷺ ",
        ["acronyms"] = "AB ",
        ["abbreviations"] = "M. ",
        ["empty lines"] = "\n\n",
        ["lone accents"] = "\u0301",
    };

    public static TheoryData<string> Patterns => [.. Repeated.Keys];

    [Theory]
    [MemberData(nameof(Patterns))]
    public void is_over_at_once(string pattern)
    {
        var text = string.Concat(Enumerable.Repeat(Repeated[pattern], Length / Repeated[pattern].Length));
        var started = Stopwatch.GetTimestamp();

        TextAnalyzer.Analyze(text, TextLanguage.French);
        LanguageGuess.Of(text);
        Passages.Split(text, 70);
        Highlighter.BestExcerpt(text, ["a", "11", "ab", "日本"], TextLanguage.French, 200);

        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, Patience);
    }

    [Theory]
    [InlineData("\u200Fpaie\u200E \u202Edossier\u202C", "pai dossi")]
    [InlineData("paie\0dossier", "pai dossi")]
    [InlineData("😀paie😀", "pai")]
    [InlineData("\uD83Dpaie\uDE00", "pai")]
    [InlineData("𝐩𝐚𝐢𝐞", "pai")]
    [InlineData("dos\u00ADsier", "dossi")]
    [InlineData("ﬁches", "fich")]
    [InlineData("ﷺ", "صلىاللهعليهوسلم")]
    [InlineData("\u037A", "")]
    public void reads_what_a_person_would_read(string text, string terms) => Assert.Equal(terms, Reading.French(text));
}
