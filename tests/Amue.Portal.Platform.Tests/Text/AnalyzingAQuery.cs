using Amue.Portal.Platform.Text;

namespace Amue.Portal.Platform.Tests.Text;

public class AnalyzingAQuery
{
    [Fact]
    public void gives_its_terms_in_order_and_as_often_as_typed() =>
        Assert.Equal(
            ["dupliqu", "dossi", "dossi", "pai", "dupliqu"],
            TextAnalyzer.Terms("dupliquer le dossier : dossier de paie dupliqué", TextLanguage.French));

    [Fact]
    public void of_stop_words_only_gives_nothing() =>
        Assert.Empty(TextAnalyzer.Terms("comment faire pour que ce soit", TextLanguage.French));

    [Fact]
    public void adds_to_the_list_it_is_given()
    {
        List<Token> tokens = [new("titr", 0, 5)];

        TextAnalyzer.Analyze("le corps", TextLanguage.French, tokens);

        Assert.Equal(["titr", "corp"], tokens.Select(token => token.Term));
    }
}
