using System.Text;
using Amue.Portal.Platform.Text;

namespace Amue.Portal.Search.Indexing;

/// <summary>Terms as the full-text table keeps them: letters, digits and underscores, one token each.</summary>
internal static class IndexTerms
{
    public static string Of(string text, TextLanguage language)
    {
        var terms = new StringBuilder(text.Length);
        foreach (var token in TextAnalyzer.Analyze(text, language))
        {
            if (terms.Length > 0)
            {
                terms.Append(' ');
            }

            Append(terms, token.Term);
        }

        return terms.ToString();
    }

    public static string Encoded(string term)
    {
        var encoded = new StringBuilder(term.Length);
        Append(encoded, term);
        return encoded.ToString();
    }

    // What is neither letter nor digit would cut a code in two.
    private static void Append(StringBuilder terms, string term)
    {
        foreach (var character in term)
        {
            terms.Append(char.IsLetterOrDigit(character) ? character : '_');
        }
    }
}
