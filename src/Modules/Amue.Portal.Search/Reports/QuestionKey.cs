using Amue.Portal.Platform.Text;

namespace Amue.Portal.Search.Reports;

/// <summary>What makes two wordings the same question: the same terms, in whatever order and form.</summary>
internal static class QuestionKey
{
    /// <returns>Empty when the text holds no term.</returns>
    public static string Of(string text)
    {
        var key = string.Join(' ', TextAnalyzer.Terms(text, LanguageGuess.Of(text)).Distinct().Order(StringComparer.Ordinal));
        return key.Length <= AskedQuestion.LongestKey ? key : key[..AskedQuestion.LongestKey];
    }
}
