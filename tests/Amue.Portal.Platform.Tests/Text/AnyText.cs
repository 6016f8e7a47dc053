using Amue.Portal.Platform.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Amue.Portal.Platform.Tests.Text;

/// <summary>What holds for every text, tried on texts made of the characters that cause trouble.</summary>
public class AnyText
{
    private static readonly string[] Pieces =
    [
        "a", "é", "E\u0301", "Œ", "ß", "İ", "l'", "qu’", "aujourd’hui", "prud'hommes", "S21.G00", "401k", "-", "‑", ".", "...", "_", "@", "/", "&",
        " ", "\u00A0", "\n", "\r\n", "\n\n", "\t", "\0", "\u00AD", "\u200F", "\u202E", "\u0301", "😀", "\uD83D", "\uDE00", "𝐛", "日本", "ﷺ", "½", "\u037A",
        "renouvelées", "LES", "SISE", "A", "le", "the", "don't", "universities", "?", "!", "»", "M.", "7", "٣", "ŉ", "Ŀ",
    ];

    private static readonly Arbitrary<string> Texts = Gen.OneOf(
        Gen.Elements(Pieces).ListOf().Select(string.Concat),
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""),
        ArbMap.Default.GeneratorFor<char>().ListOf().Select(string.Concat)).ToArbitrary();

    [Fact]
    public void has_tokens_inside_it_in_order_and_of_a_bounded_length() => Holds(text =>
        InEveryWay(text).All(tokens =>
            tokens.All(token => token is { Start: >= 0, Length: > 0 and <= 64, Term.Length: > 0 and <= 64 } && token.End <= text.Length)
            && tokens.Zip(tokens.Skip(1)).All(pair => pair.First.Start <= pair.Second.Start)));

    [Fact]
    public void has_tokens_that_start_and_end_with_a_whole_character() => Holds(text =>
        InEveryWay(text).SelectMany(tokens => tokens).All(token =>
            !char.IsLowSurrogate(text[token.Start]) && !char.IsHighSurrogate(text[token.End - 1])));

    [Fact]
    public void has_terms_without_white_space_or_half_characters() => Holds(text =>
        InEveryWay(text).SelectMany(tokens => tokens).All(token =>
            !token.Term.Any(char.IsWhiteSpace) && token.Term.IsNormalized()));

    [Fact]
    public void has_words_that_are_its_own_folded() => Holds(text =>
        TextAnalyzer.AnalyzeWords(text, TextLanguage.English)
            .Where(token => text.Substring(token.Start, token.Length).All(char.IsAsciiLetterOrDigit))
            .All(token => token.Term == TextFolding.Fold(text.Substring(token.Start, token.Length))));

    [Fact]
    public void is_folded_once_and_for_all() => Holds(text =>
        TextFolding.Fold(TextFolding.Fold(text)) == TextFolding.Fold(text));

    [Fact]
    public void loses_nothing_in_its_passages() => Holds((text, size) =>
    {
        var passages = Passages.Split(text, size);
        var rest = passages.Reverse().Aggregate(text, (left, passage) => left.Remove(passage.Start, passage.Length));
        return string.IsNullOrWhiteSpace(rest)
            && passages.All(passage => text.Substring(passage.Start, passage.Length) == passage.Text)
            && passages.Zip(passages.Skip(1)).All(pair => pair.First.End <= pair.Second.Start);
    });

    [Fact]
    public void has_no_passage_of_more_words_than_asked() => Holds((text, size) =>
        Passages.Split(text, size).All(passage => passage.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length <= size));

    [Fact]
    public void has_an_excerpt_taken_from_it_and_short_enough() => Holds((text, length) =>
    {
        var excerpt = Highlighter.BestExcerpt(text, ["sise", "renouvel", "s21", "é"], TextLanguage.French, length);
        return text.Contains(excerpt.ToString(), StringComparison.Ordinal)
            && excerpt.ToString().Length <= length
            && excerpt.Segments.All(segment => segment.Text.Length > 0);
    });

    [Fact]
    public void is_marked_without_being_changed() => Holds(text =>
        string.Concat(Highlighter.Mark(text, TextAnalyzer.Terms(text, TextLanguage.French), TextLanguage.French)
            .Select(segment => segment.Text)) == text);

    [Fact]
    public void shows_a_match_when_it_has_one_that_fits() => Holds(text =>
    {
        var terms = TextAnalyzer.Terms(text, TextLanguage.French);
        return terms.Count == 0
            || Highlighter.BestExcerpt(text, terms, TextLanguage.French, 64).Segments.Any(segment => segment.IsMatch);
    });

    [Fact]
    public void has_a_language() => Holds(text => Enum.IsDefined(LanguageGuess.Of(text)));

    private static IEnumerable<IReadOnlyList<Token>> InEveryWay(string text) =>
    [
        TextAnalyzer.Analyze(text, TextLanguage.French),
        TextAnalyzer.Analyze(text, TextLanguage.English),
        TextAnalyzer.AnalyzeWords(text, TextLanguage.French),
        TextAnalyzer.AnalyzeWords(text, TextLanguage.English),
    ];

    private static void Holds(Func<string, bool> property) =>
        Check.One(Often, Prop.ForAll(Texts, property));

    private static void Holds(Func<string, int, bool> property) =>
        Check.One(Often, Prop.ForAll(Texts, Gen.Choose(1, 40).ToArbitrary(), property));

    private static Config Often => Config.QuickThrowOnFailure.WithMaxTest(300);
}
