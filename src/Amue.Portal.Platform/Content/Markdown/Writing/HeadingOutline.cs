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

    private readonly Dictionary<HeadingBlock, TableOfContentsEntry> _entries = [];
    private readonly List<TableOfContentsEntry> _reachable = [];
    private readonly Dictionary<string, int> _idCounts = new(StringComparer.Ordinal);
    private readonly Stack<int> _openLevels = new();
    private readonly MarkdownOptions _options;

    private HeadingOutline(MarkdownOptions options) => _options = options;

    public static HeadingOutline Of(MarkdownDocument document, MarkdownOptions options)
    {
        var outline = new HeadingOutline(options);
        outline.AddFrom(document);
        return outline;
    }

    /// <summary>The heading's place; <c>null</c> when it has no words, for an empty heading only misleads who navigates by headings.</summary>
    public TableOfContentsEntry? Find(HeadingBlock heading) => _entries.GetValueOrDefault(heading);

    /// <summary>The headings of the text itself, without those inside quotes and lists.</summary>
    public IEnumerable<TableOfContentsEntry> Reachable() => _reachable;

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
        _entries[heading] = entry;

        if (isOwn)
        {
            _reachable.Add(entry);
        }
    }

    private int LevelOf(int written)
    {
        while (_openLevels.TryPeek(out var open) && open >= written)
        {
            _openLevels.Pop();
        }

        _openLevels.Push(written);
        return Math.Min(_options.FirstHeadingLevel + _openLevels.Count - 1, DeepestLevel);
    }

    private string IdOf(string text)
    {
        if (_options.HeadingIdPrefix is not { } prefix)
        {
            return string.Empty;
        }

        var id = IdFor(prefix, text);
        var count = _idCounts.GetValueOrDefault(id) + 1;
        _idCounts[id] = count;
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
