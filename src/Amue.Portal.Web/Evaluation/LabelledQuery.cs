using System.Text.Json;

namespace Amue.Portal.Web.Evaluation;

/// <summary>A formulation, and the entries that answer it. Members that the file has besides are passed over.</summary>
internal sealed record LabelledQuery(string Qid, string Text, IReadOnlyList<string> Relevant)
{
    /// <exception cref="FormatException">A line is not such an object; says which.</exception>
    public static async Task<List<LabelledQuery>> ReadAsync(FileInfo file, CancellationToken cancellationToken)
    {
        var queries = new List<LabelledQuery>();
        var number = 0;
        await foreach (var line in File.ReadLinesAsync(file.FullName, cancellationToken))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                queries.Add(Parse(line, number));
            }
        }

        return queries;
    }

    private static LabelledQuery Parse(string line, int number)
    {
        try
        {
            if (JsonSerializer.Deserialize<LabelledQuery>(line, JsonSerializerOptions.Web) is { Qid: not null, Text: not null } query)
            {
                return query with { Relevant = query.Relevant ?? [] };
            }
        }
        catch (JsonException)
        {
            // Told below, with the line.
        }

        throw new FormatException($"Line {number}: an object with qid, text and relevant is expected.");
    }
}
