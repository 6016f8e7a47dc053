using System.Globalization;
using Amue.Portal.Platform.Text;

namespace Amue.Portal.Platform.Tests.Text;

public class FoldingText
{
    [Theory]
    [InlineData("Élève À ÇÀ ÎLE Noël", "eleve a ca ile noel")]
    [InlineData("e\u0301le\u0300ve", "eleve")]
    [InlineData("Łódź Đà Nẵng Ørsted", "lodz da nang orsted")]
    public void puts_letters_in_lower_case_without_accents(string text, string folded) =>
        Assert.Equal(folded, TextFolding.Fold(text));

    [Theory]
    [InlineData("Œuvre cœur ŒUVRE", "oeuvre coeur oeuvre")]
    [InlineData("ex æquo Æ", "ex aequo ae")]
    [InlineData("Straße ﬁche ﬃ", "strasse fiche ffi")]
    public void spells_ligatures_out(string text, string folded) => Assert.Equal(folded, TextFolding.Fold(text));

    [Theory]
    [InlineData("l’école l‘école l´école lʼécole", "l'ecole l'ecole l'ecole l'ecole")]
    [InlineData("2024–2025 sous‐section non‑titulaire −5", "2024-2025 sous-section non-titulaire -5")]
    public void keeps_one_apostrophe_and_one_hyphen(string text, string folded) =>
        Assert.Equal(folded, TextFolding.Fold(text));

    [Fact]
    public void removes_what_nobody_sees() =>
        Assert.Equal("demission", TextFolding.Fold("\u200Fdé\u00ADmis\u200Bsion\u202E\uFEFF"));

    [Fact]
    public void replaces_half_of_a_surrogate_pair() =>
        Assert.Equal("a\uFFFDb\uFFFD", TextFolding.Fold("a\uD83Db\uDE00"));

    [Fact]
    public void does_not_depend_on_the_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("tr-TR");

            Assert.Equal("titre i", TextFolding.Fold("TITRE İ"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void a_second_time_changes_nothing_for_any_character()
    {
        for (var code = 0; code <= char.MaxValue; code++)
        {
            var folded = TextFolding.Fold($"a{(char)code}b");

            Assert.True(TextFolding.Fold(folded) == folded, $"U+{code:X4} is folded differently a second time.");
        }
    }
}
