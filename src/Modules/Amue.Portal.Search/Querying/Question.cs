using Amue.Portal.Platform.Text;
using Amue.Portal.Search.Indexing;
using Microsoft.Data.Sqlite;

namespace Amue.Portal.Search.Querying;

/// <summary>A search text read into terms, with how rare each is in the corpus; long texts keep their rarest terms, so the cost is bounded.</summary>
internal sealed class Question
{
    private const int MostTerms = 24;

    private Question(IReadOnlyList<string> terms, IReadOnlyDictionary<string, double> weights)
    {
        Terms = terms;
        Weights = weights;
    }

    /// <summary>As the analyser gives them: what passages are highlighted by.</summary>
    public IReadOnlyList<string> Terms { get; }

    /// <summary>Inverse document frequency of each encoded term.</summary>
    public IReadOnlyDictionary<string, double> Weights { get; }

    /// <summary>Each term quoted: no character of the text is syntax.</summary>
    public string Match => string.Join(" OR ", Weights.Keys.Select(t => $"\"{t}\""));

    public static Question? Read(string text, SqliteConnection index)
    {
        var asked = text.Length <= SearchRequest.LongestText ? text : text[..SearchRequest.LongestText];
        var terms = TextAnalyzer.Terms(asked, LanguageGuess.Of(asked)).Distinct().ToList();
        if (terms.Count == 0)
        {
            return null;
        }

        var passages = Passages(index);
        var weighed = terms.Select(t => (Term: t, Encoded: IndexTerms.Encoded(t)))
            .Select(t => (t.Term, t.Encoded, Weight: Weight(Frequency(index, t.Encoded), passages)))
            .OrderByDescending(t => t.Weight).Take(MostTerms).ToList();
        return new Question(
            weighed.Select(t => t.Term).ToList(),
            weighed.GroupBy(t => t.Encoded).ToDictionary(g => g.Key, g => g.First().Weight));
    }

    private static double Weight(long frequency, long passages) => Math.Log(1 + ((passages - frequency + 0.5) / (frequency + 0.5)));

    private static long Frequency(SqliteConnection index, string term)
    {
        using var command = index.CreateCommand();
        command.CommandText = "SELECT doc FROM vocabulary WHERE term = $term";
        command.Parameters.AddWithValue("$term", term);
        return command.ExecuteScalar() as long? ?? 0;
    }

    private static long Passages(SqliteConnection index)
    {
        using var command = index.CreateCommand();
        command.CommandText = "SELECT max(id) FROM passages";
        return command.ExecuteScalar() as long? ?? 0;
    }
}
