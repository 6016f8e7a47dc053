using System.Globalization;
using Markdig.Syntax;

namespace Amue.Portal.Platform.Content.Markdown.Writing;

/// <summary>
/// The levels and ids of a text's headings: no level is skipped and none is above the first allowed, whatever the author wrote.
/// </summary>
internal sealed class HeadingOutline
{
    private const int DeepestLevel = 6;
    private const int MaxIdLength = 60;

    private readonly Dictionary<HeadingBlock, TableOfContentsEntry> entries = [];
    private readonly List<TableOfContentsEntry> reachable = [];
    private readonly Dictionary<string, int> idCounts = new(StringComparer.Ordinal);
    private readonly Stack<int> openLevels = new();
    private readonly MarkdownOptions options;

    private HeadingOutline(MarkdownOptions options) => this.options = options;

    public static HeadingOutline Of(MarkdownDocument document, MarkdownOptions options)
    {
        var outline = new HeadingOutline(options);
        outline.AddFrom(document);
        return outline;
    }

    /// <summary>The heading's place; <c>null</c> when it has no words, for an empty heading only misleads who navigates by headings.</summary>
    public TableOfContentsEntry? Find(HeadingBlock heading) => entries.GetValueOrDefault(heading);

    /// <summary>The headings of the text itself, without those inside quotes and lists.</summary>
    public IEnumerable<TableOfContentsEntry> Reachable() => reachable;

    private void AddFrom(ContainerBlock container)
    {
        foreach (var block in container)
        {
            if (block is HeadingBlock heading)
            {
                Add(heading, isOwn: container is MarkdownDocument);
            }
            else if (block is ContainerBlock inner)
            {
                AddFrom(inner);
            }
        }
    }

    private void Add(HeadingBlock heading, bool isOwn)
    {
        var text = InlineText.Of(heading.Inline).Trim();

        if (text.Length == 0)
        {
            return;
        }

        var level = LevelOf(heading.Level);
        var entry = new TableOfContentsEntry(level, isOwn ? IdOf(text) : string.Empty, text);
        entries[heading] = entry;

        if (isOwn)
        {
            reachable.Add(entry);
        }
    }

    private int LevelOf(int written)
    {
        while (openLevels.TryPeek(out var open) && open >= written)
        {
            openLevels.Pop();
        }

        openLevels.Push(written);
        return Math.Min(options.FirstHeadingLevel + openLevels.Count - 1, DeepestLevel);
    }

    private string IdOf(string text)
    {
        if (options.HeadingIdPrefix is not { } prefix)
        {
            return string.Empty;
        }

        var id = IdFor(prefix, text);
        var count = idCounts.GetValueOrDefault(id) + 1;
        idCounts[id] = count;
        // A dot never comes out of a folded title, so a numbered id cannot meet another title's.
        return count == 1 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}.{count}");
    }

    /// <summary>Where an author's link to <c>#installer</c> leads.</summary>
    public static string IdFor(string prefix, string name)
    {
        var folded = Slug.Fold(name);
        var shortened = folded.Length <= MaxIdLength ? folded : folded[..MaxIdLength].TrimEnd('-');
        return prefix + (shortened.Length == 0 ? "titre" : shortened);
    }
}
