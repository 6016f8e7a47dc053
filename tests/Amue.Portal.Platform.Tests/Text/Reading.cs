using Amue.Portal.Platform.Text;

namespace Amue.Portal.Platform.Tests.Text;

/// <summary>Short ways to read terms in a test.</summary>
internal static class Reading
{
    public static string French(string text) => string.Join(' ', TextAnalyzer.Terms(text, TextLanguage.French));

    public static string English(string text) => string.Join(' ', TextAnalyzer.Terms(text, TextLanguage.English));

    public static string Words(string text) =>
        string.Join(' ', TextAnalyzer.AnalyzeWords(text, TextLanguage.French).Select(token => token.Term));

}
