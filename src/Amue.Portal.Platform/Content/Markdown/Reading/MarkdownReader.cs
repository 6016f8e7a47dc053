using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.TaskLists;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Amue.Portal.Platform.Content.Markdown.Reading;

/// <summary>The Markdown that the portal understands, and the limits within which a text is read.</summary>
internal static class MarkdownReader
{
    internal const int MaxLength = 200_000;

    private const int MaxDefinitions = 500;

    private static readonly MarkdownPipeline Pipeline = Build();

    public static MarkdownDocument Read(string markdown, RenderingBudget budget)
    {
        if (markdown.Length > MaxLength || HasTooManyDefinitions(markdown))
        {
            throw new RenderingStoppedException("The text is beyond the limits of the reader.");
        }

        try
        {
            return MarkdownParser.Parse(markdown, Pipeline, TimeGuard.Watching(budget));
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException)
        {
            // The parser's own guards, against nesting and against a parser that does not advance.
            throw new RenderingStoppedException("The parser gave up on the text.", fault);
        }
    }

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder()
            .DisableHtml()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .Use<TaskListExtension>();

        // People paste mails and logs: an indented line is not code, and the dashes above a signature do not make the line before them a title.
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        builder.BlockParsers.FindExact<ParagraphBlockParser>()!.ParseSetextHeadings = false;

        builder.BlockParsers.InsertBefore<ParagraphBlockParser>(new QuoteEndParser());
        builder.BlockParsers.Insert(0, new TableBlockParser());
        builder.BlockParsers.Insert(0, new NestingGuard());
        builder.BlockParsers.Insert(0, new TimeGuard());
        builder.InlineParsers.Insert(0, new BareLinkParser());
        builder.InlineParsers.Insert(0, new DelimiterGuard());

        return builder.Build();
    }

    // Each definition costs the parser a copy of the paragraph's remaining lines.
    private static bool HasTooManyDefinitions(string markdown)
    {
        var definitions = 0;

        for (var at = markdown.IndexOf("]:", StringComparison.Ordinal); at >= 0; at = markdown.IndexOf("]:", at + 2, StringComparison.Ordinal))
        {
            definitions++;
        }

        return definitions > MaxDefinitions;
    }
}
