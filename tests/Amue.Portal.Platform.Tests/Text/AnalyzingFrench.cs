using Amue.Portal.Platform.Text;

namespace Amue.Portal.Platform.Tests.Text;

public class AnalyzingFrench
{
    [Theory]
    [InlineData("renouvelées", "renouveler")]
    [InlineData("Nous renouvelions", "renouvelle")]
    [InlineData("les établissements", "établissement")]
    [InlineData("des journaux", "un journal")]
    [InlineData("les arrêtés", "l’arrêté")]
    [InlineData("cœurs", "coeur")]
    [InlineData("DÉCISIONS", "décision")]
    [InlineData("de\u0301cision", "décision")]
    public void brings_the_forms_of_a_word_together(string text, string query) =>
        Assert.Contains(TextAnalyzer.Terms(query, TextLanguage.French).Single(), TextAnalyzer.Terms(text, TextLanguage.French));

    [Fact]
    public void stems_the_accented_word_and_then_folds_it() =>
        Assert.Equal(TextFolding.Fold(FrenchStemmer.Stem("réinitialisé")), Reading.French("réinitialisé"));

    [Theory]
    [InlineData("securite", "sécurité")]
    [InlineData("acces", "accès")]
    [InlineData("donnees", "données")]
    [InlineData("la duree", "durée")]
    [InlineData("matieres", "matière")]
    [InlineData("universites", "universités")]
    [InlineData("salaries", "salariés")]
    public void finds_a_word_typed_without_its_accents(string typed, string written) =>
        Assert.Equal(Reading.French(written), Reading.French(typed));

    [Theory]
    [InlineData("limites", "limiter")]
    [InlineData("implicite", "implicitement")]
    [InlineData("les services", "un service")]
    public void gives_no_accent_to_a_word_that_has_none(string text, string other) =>
        Assert.Equal(Reading.French(other), Reading.French(text));

    [Theory]
    [InlineData("l'arrêté", "arret")]
    [InlineData("d’agents", "agent")]
    [InlineData("qu'obtient", "obtient")]
    [InlineData("jusqu'à l'échéance", "echeanc")]
    [InlineData("L'AMUE", "amue amu")]
    [InlineData("lorsqu’il s'identifie", "identif")]
    [InlineData("l´agent", "agent")]
    [InlineData("l' agent", "agent")]
    public void splits_elided_words_off(string text, string terms) => Assert.Equal(terms, Reading.French(text));

    [Theory]
    [InlineData("aujourd'hui")]
    [InlineData("Aujourd’hui")]
    [InlineData("d'aujourd'hui")]
    public void keeps_aujourd_hui_whole(string text) => Assert.Equal("aujourd'hui", Reading.French(text));

    [Theory]
    [InlineData("prud'hommes")]
    [InlineData("prudhommes")]
    [InlineData("prud’homme")]
    public void finds_a_word_with_an_apostrophe_inside_typed_with_or_without_it(string text) =>
        Assert.Contains("prudhomm", TextAnalyzer.Terms(text, TextLanguage.French));

    [Theory]
    [InlineData("Bonjour, est-ce que je peux avoir le dossier ? Merci", "dossi")]
    [InlineData("quelqu'un a-t-il la liste des congés", "list cong")]
    [InlineData("à où dès", "")]
    [InlineData("sûr", "sur")]
    public void leaves_stop_words_out(string text, string terms) => Assert.Equal(terms, Reading.French(text));

    [Theory]
    [InlineData("sans solde", "san sold")]
    [InlineData("après la rentrée", "apres rentr")]
    public void keeps_the_small_words_that_change_the_question(string text, string terms) =>
        Assert.Equal(terms, Reading.French(text));

    [Theory]
    [InlineData("demi-journée", "dem journ")]
    [InlineData("sous‑traitance", "traitanc")]
    [InlineData("celui-ci", "")]
    [InlineData("étudiant·e·s", "etudi")]
    [InlineData("étudiant.e.s", "etudi")]
    public void gives_both_parts_of_a_compound(string text, string terms) => Assert.Equal(terms, Reading.French(text));
}
