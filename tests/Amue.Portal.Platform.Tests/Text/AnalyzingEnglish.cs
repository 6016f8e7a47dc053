using Amue.Portal.Platform.Text;

namespace Amue.Portal.Platform.Tests.Text;

public class AnalyzingEnglish
{
    [Theory]
    [InlineData("renewed subscriptions", "renew subscript")]
    [InlineData("the users' passwords", "user password")]
    [InlineData("the user’s password", "user password")]
    [InlineData("an up-to-date browser", "date browser")]
    public void stems_words(string text, string terms) => Assert.Equal(terms, Reading.English(text));

    [Theory]
    [InlineData("How do I reset it?", "reset")]
    [InlineData("I can't, he doesn’t and we won't", "")]
    public void leaves_stop_words_and_contractions_out(string text, string terms) =>
        Assert.Equal(terms, Reading.English(text));

    [Fact]
    public void keeps_what_negates() => Assert.Equal("not work without vpn", Reading.English("It does not work without VPN"));

    [Fact]
    public void reads_the_same_text_otherwise_than_french() =>
        Assert.NotEqual(
            TextAnalyzer.Terms("on the table", TextLanguage.French), TextAnalyzer.Terms("on the table", TextLanguage.English));
}
