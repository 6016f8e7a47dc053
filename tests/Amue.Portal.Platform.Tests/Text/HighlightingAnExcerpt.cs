using Amue.Portal.Platform.Tests.Text.Snowball;
using Amue.Portal.Platform.Text;

namespace Amue.Portal.Platform.Tests.Text;

public class HighlightingAnExcerpt
{
    [Theory]
    [InlineData("Les conventions seront renouvelées en juin.", "renouveler une convention", "Les [conventions] seront [renouvelées] en juin.")]
    [InlineData("L’arrêté est signé.", "arrêtés", "L’[arrêté] est signé.")]
    [InlineData("Écran S21.G00.30 de SISE", "s21.g00.30 sise", "Écran [S21.G00.30] de [SISE]")]
    [InlineData("L'écran S21.G30", "S21", "L'écran [S21].G30")]
    [InlineData("Paie de la paie", "la paie de", "[Paie] de la [paie]")]
    [InlineData("<b>paie</b>", "paie", "<b>[paie]</b>")]
    [InlineData("Rien ici", "paie", "Rien ici")]
    public void marks_the_forms_of_the_words_asked(string text, string query, string marked) =>
        Assert.Equal(marked, Show(Excerpt(text, query, 200)));

    [Theory]
    [InlineData(TextLanguage.French)]
    [InlineData(TextLanguage.English)]
    public void marks_every_word_of_the_vocabulary_by_its_own_term(TextLanguage language)
    {
        string[] words = [.. SnowballVocabulary.Lines("french-voc"), "dying", "lying", "skies", "œuvre", "ﬁn", "ılgın", "Ἀθῆναι"];

        var unmarked = words.SelectMany(word => new[] { word, word.ToUpperInvariant(), $"l’{word}" })
            .Where(word => TextAnalyzer.Terms(word, language) is { Count: > 0 } terms && !Highlighter.Mark(word, terms, language).Any(s => s.IsMatch));

        Assert.Empty(unmarked);
    }

    [Fact]
    public void chooses_the_stretch_that_shows_most_of_the_query()
    {
        var text = "La paie est calculée chaque mois. " + Filler(30) + ". Le bulletin de paie est édité. " + Filler(30);

        var excerpt = Excerpt(text, "bulletin de paie", 60);

        Assert.StartsWith("Le [bulletin] de [paie] est édité.", Show(excerpt), StringComparison.Ordinal);
        Assert.True(excerpt.IsCutBefore);
        Assert.True(excerpt.IsCutAfter);
    }

    [Fact]
    public void starts_with_the_first_words_when_nothing_matches()
    {
        var excerpt = Excerpt("Un deux trois quatre cinq", "paie", 10);

        Assert.Equal("Un deux", Show(excerpt));
        Assert.False(excerpt.IsCutBefore);
        Assert.True(excerpt.IsCutAfter);
    }

    [Fact]
    public void uses_its_whole_length_at_the_end_of_the_text()
    {
        var text = Filler(30) + ". Une phrase. Une autre phrase. La paie.";

        Assert.Equal("Une phrase. Une autre phrase. La [paie].", Show(Excerpt(text, "paie", 45)));
    }

    [Fact]
    public void cuts_between_words_inside_a_giant_sentence()
    {
        var text = Filler(50) + " paie " + Filler(50);

        var shown = Show(Excerpt(text, "paie", 40));

        Assert.Contains("mot [paie] mot", shown, StringComparison.Ordinal);
        Assert.All(shown.Split(' '), word => Assert.Contains(word, (string[])["mot", "[paie]"]));
    }

    [Fact]
    public void keeps_a_surrogate_pair_together() => Assert.Equal("😀😀", Show(Excerpt("😀😀😀", "paie", 5)));

    [Fact]
    public void of_a_title_marks_the_whole_of_it() =>
        Assert.Equal(
            [new("Éditer les ", false), new("bulletins", true), new(" ", false)],
            Highlighter.Mark("Éditer les bulletins ", ["bulletin"], TextLanguage.French));

    [Fact]
    public void refuses_no_length_at_all() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Excerpt("texte", "texte", 0));

    private static Excerpt Excerpt(string text, string query, int maxLength) =>
        Highlighter.BestExcerpt(text, TextAnalyzer.Terms(query, TextLanguage.French), TextLanguage.French, maxLength);

    private static string Show(Excerpt excerpt) =>
        string.Concat(excerpt.Segments.Select(segment => segment.IsMatch ? $"[{segment.Text}]" : segment.Text));

    private static string Filler(int words) => string.Join(' ', Enumerable.Repeat("mot", words));
}
