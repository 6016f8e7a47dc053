namespace Amue.Portal.Platform.Tests.Text;

public class AnalyzingWords
{
    [Theory]
    [InlineData("Comment renouveler l’Accès", "comment renouveler acces")]
    [InlineData("SISE", "sise")]
    [InlineData("le SI", "le si")]
    [InlineData("DA-2026", "da-2026 da 2026")]
    [InlineData("aujourd'hui", "aujourd'hui")]
    public void keeps_every_word_folded_but_not_stemmed(string text, string words) => Assert.Equal(words, Reading.Words(text));
}
