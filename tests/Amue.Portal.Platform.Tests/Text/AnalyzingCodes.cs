using Amue.Portal.Platform.Text;

namespace Amue.Portal.Platform.Tests.Text;

public class AnalyzingCodes
{
    [Theory]
    [InlineData("S21.G00", "s21.g00 s21 21 g00 00")]
    [InlineData("DA-2026-000123", "da-2026-000123 da 2026 000123")]
    [InlineData("v1.4.02", "v1.4.02 v1 4 02")]
    [InlineData("401k", "401k 401")]
    [InlineData("SIHAM_PAIE", "siham_paie siham paie pai")]
    [InlineData("2024/2025", "2024/2025 2024 2025")]
    [InlineData("2024–2025", "2024-2025 2024 2025")]
    [InlineData("R&D", "r&d r")]
    [InlineData("siham@amue.fr", "siham@amue.fr siham amu fr")]
    [InlineData("7", "7")]
    public void gives_the_whole_and_its_parts(string code, string terms) => Assert.Equal(terms, Reading.French(code));

    [Theory]
    [InlineData("voir l'écran S21.G00.")]
    [InlineData("(s21.g00)")]
    [InlineData("S21.G00?")]
    public void reads_them_the_same_in_any_case_and_beside_any_punctuation(string text) =>
        Assert.Contains("s21.g00", TextAnalyzer.Terms(text, TextLanguage.French));

    [Theory]
    [InlineData("SISE", "sise sis")]
    [InlineData("S.I.S.E.", "sise sis")]
    [InlineData("la remontée SISE2026", "remont sise2026 sise sis 2026")]
    public void gives_an_acronym_as_written_and_stemmed(string text, string terms) =>
        Assert.Equal(terms, Reading.French(text));

    [Fact]
    public void finds_an_acronym_typed_in_lower_case() =>
        Assert.Contains(Reading.French("sise"), TextAnalyzer.Terms("l'enquête SISE", TextLanguage.French));

    [Theory]
    [InlineData("le SI de l'établissement", "si etabl")]
    [InlineData("si le dossier", "dossi")]
    [InlineData("agent de catégorie A", "agent categor a")]
    [InlineData("A la rentrée", "rentr")]
    public void tells_capitals_that_mean_something_from_grammar(string text, string terms) =>
        Assert.Equal(terms, Reading.French(text));

    [Fact]
    public void reads_nothing_into_the_capitals_of_a_text_that_shouts() =>
        Assert.Equal("demand cong agent", Reading.French("DEMANDE DE CONGÉ SI L'AGENT"));

    [Fact]
    public void takes_the_english_i_for_a_pronoun() => Assert.Equal("yesterday lost", Reading.English("Yesterday I lost"));

    [Fact]
    public void cuts_a_term_at_64_characters()
    {
        var token = Assert.Single(TextAnalyzer.Analyze(new string('z', 500), TextLanguage.French));

        Assert.Equal(64, token.Length);
        Assert.Equal(64, token.Term.Length);
    }
}
