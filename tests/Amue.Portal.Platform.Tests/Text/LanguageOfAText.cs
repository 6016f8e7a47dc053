using Amue.Portal.Platform.Text;

namespace Amue.Portal.Platform.Tests.Text;

public class LanguageOfAText
{
    [Theory]
    [InlineData("Comment réinitialiser mon mot de passe ?")]
    [InlineData("Le message « the file is missing » s'affiche à l'ouverture de la paie.")]
    [InlineData("il ne marche pas")]
    [InlineData("L’agent est-il présent dans SIHAM")]
    public void in_french_is_french(string text) => Assert.Equal(TextLanguage.French, LanguageGuess.Of(text));

    [Theory]
    [InlineData("How do I reset my password?")]
    [InlineData("The payroll of the agent isn't computed")]
    [InlineData("it doesn’t work, don't close")]
    [InlineData("What is the « arrêté » in this file?")]
    public void in_english_is_english(string text) => Assert.Equal(TextLanguage.English, LanguageGuess.Of(text));

    [Theory]
    [InlineData("")]
    [InlineData("SIFAC 2026")]
    [InlineData("password reset")]
    [InlineData("日本語")]
    public void that_tells_nothing_is_french(string text) => Assert.Equal(TextLanguage.French, LanguageGuess.Of(text));
}
