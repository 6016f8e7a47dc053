using Amue.Portal.Platform.Text;

namespace Amue.Portal.Platform.Tests.Text;

public class SplittingIntoPassages
{
    [Fact]
    public void keeps_a_short_text_whole() =>
        Assert.Equal(["Un titre.\n\nUn texte."], Cut("  Un titre.\n\nUn texte.\n", 10));

    [Fact]
    public void prefers_the_end_of_a_paragraph() =>
        Assert.Equal(["un deux. Trois quatre", "cinq. Six sept huit"], Cut("un deux. Trois quatre\n\ncinq. Six sept huit", 6));

    [Fact]
    public void then_the_end_of_a_line() =>
        Assert.Equal(["un deux. Trois", "quatre. Cinq six sept"], Cut("un deux. Trois\r\nquatre. Cinq six sept", 5));

    [Fact]
    public void then_the_end_of_a_sentence() =>
        Assert.Equal(["Un deux trois.", "« Quatre cinq ! »", "Six sept huit."], Cut("Un deux trois. « Quatre cinq ! »\nSix sept huit.", 5));

    [Fact]
    public void cuts_a_giant_sentence_by_words() =>
        Assert.Equal(["un deux trois", "quatre cinq six", "sept"], Cut("un deux trois quatre cinq six sept", 3));

    [Theory]
    [InlineData("Voir M. Dupont et Mme. Durand, art. 5 du décret")]
    [InlineData("version 1.4 du 3.5 à jour. ou pas encore")]
    [InlineData("J. R. Martin y était")]
    public void sees_no_sentence_in_an_abbreviation_or_a_number(string text) =>
        Assert.Equal([string.Join(' ', text.Split(' ')[..^1]), text.Split(' ')[^1]], Cut(text, text.Split(' ').Length - 1));

    [Fact]
    public void leaves_no_tiny_passage_when_a_fair_one_can_be_cut() =>
        Assert.Equal(
            ["Titre\n\nun deux trois quatre. Cinq six", "sept huit neuf dix onze"],
            Cut("Titre\n\nun deux trois quatre. Cinq six\nsept huit neuf dix onze", 9));

    [Fact]
    public void tells_where_each_was()
    {
        const string text = "  Premier.\n\n  Second.";

        var second = Passages.Split(text, 1)[1];

        Assert.Equal((14, 7), (second.Start, second.Length));
        Assert.Equal("Second.", text[second.Start..second.End]);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\u00A0")]
    public void gives_nothing_for_a_blank_text(string text) => Assert.Empty(Passages.Split(text, 5));

    [Fact]
    public void refuses_to_make_passages_of_no_word() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Passages.Split("texte", 0));

    private static IEnumerable<string> Cut(string text, int maxWords) =>
        Passages.Split(text, maxWords).Select(passage => passage.Text);
}
