using System.CommandLine;
using Amue.Portal.Web.Evaluation;

namespace Amue.Portal.Web.Commands;

/// <summary><c>portal evaluate search</c>: how well the product's own search finds what people mean.</summary>
internal static class EvaluateCommand
{
    public static Command Create() => new("evaluate", "Measure quality on labelled data") { Search() };

    private static Command Search()
    {
        var corpus = new Option<FileInfo>("--corpus") { Description = "Articles, as import reads them", Required = true };
        var queries = new Option<FileInfo>("--queries") { Description = "One JSON object a line: qid, text, relevant", Required = true };
        var run = new Option<FileInfo>("--out") { Description = "The run file to write: qid, results, answered", Required = true };
        var command = new Command("search", "Index a corpus in a temporary space and run queries through the search") { corpus, queries, run };
        command.SetAction((result, cancellationToken) => SearchEvaluation.RunAsync(
            result.GetRequiredValue(corpus), result.GetRequiredValue(queries), result.GetRequiredValue(run), cancellationToken));
        return command;
    }
}
