using Markdig;
using Markdig.Parsers;

namespace Amue.Portal.Platform.Content.Markdown.Reading;

/// <summary>Asked about every line before any other parser: opens no block, only looks at the clock.</summary>
internal sealed class TimeGuard : BlockParser
{
    private static readonly object BudgetKey = new();

    public static MarkdownParserContext Watching(RenderingBudget budget)
    {
        var context = new MarkdownParserContext();
        context.Properties[BudgetKey] = budget;
        return context;
    }

    public static RenderingBudget? BudgetOf(MarkdownParserContext? context) => context?.Properties[BudgetKey] as RenderingBudget;

    public override BlockState TryOpen(BlockProcessor processor)
    {
        BudgetOf(processor.Context)?.Check();
        return BlockState.None;
    }
}
