using System.Text.RegularExpressions;
using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Knowledge.Linking;

/// <summary>Links from article to article by title: <c>[[Title]]</c> becomes a link, and titles are completed while they are typed.</summary>
internal sealed partial class ArticleLinks(PortalDb db, SpaceCatalog spaces, ContentTypeCatalog types)
{
    private const int MostFound = 100;
    private const int MostSuggestions = 8;
    private const int MostLinks = 100;

    /// <summary>The text with the links by title that lead to exactly one article of this reader; the others stay as they are.</summary>
    public async Task<string> WriteOutAsync(string body, Actor actor, CancellationToken cancellationToken)
    {
        var titles = ByTitle().Matches(body).Select(m => m.Groups["title"].Value.Trim()).Distinct().Take(MostLinks).ToList();
        if (titles.Count == 0)
        {
            return body;
        }

        var found = (await Published(actor).Where(i => titles.Contains(i.Title)).Select(i => new Row(i.Title, i.Slug, i.SpaceId)).ToListAsync(cancellationToken))
            .ToLookup(r => r.Title);
        var directory = await spaces.CurrentAsync(cancellationToken);
        return ByTitle().Replace(body, link =>
            found[link.Groups["title"].Value.Trim()].ToList() is [var only] && AddressOf(only, directory) is { } address ? Written(only.Title, address) : link.Value);
    }

    /// <summary>Articles whose title holds these words, whatever their case and accents; first those that begin with them.</summary>
    public async Task<IReadOnlyList<LinkSuggestion>> SuggestAsync(string? typed, Actor actor, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return [];
        }

        // An address is its title in plain letters: compared alike by both databases.
        var words = Slug.From(typed);
        var rows = await Published(actor).Where(i => i.Slug.Contains(words)).OrderBy(i => i.Title).Take(MostFound)
            .Select(i => new Row(i.Title, i.Slug, i.SpaceId)).ToListAsync(cancellationToken);
        var directory = await spaces.CurrentAsync(cancellationToken);
        return rows.OrderBy(r => r.Slug.IndexOf(words, StringComparison.Ordinal))
            .Select(r => (Row: r, Address: AddressOf(r, directory))).Where(r => r.Address is not null).Take(MostSuggestions)
            .Select(r => new LinkSuggestion(r.Row.Title, directory.Find(r.Row.SpaceId)!.Title, Written(r.Row.Title, r.Address!))).ToList();
    }

    private IQueryable<ContentItem> Published(Actor actor) =>
        db.Content.VisibleTo(actor).Where(i => i.Type == Article.ContentType && i.State == Article.Published);

    private string? AddressOf(Row row, SpaceDirectory directory) => types.UrlOf(Article.ContentType, directory.Find(row.SpaceId), row.Slug);

    // A title may hold what Markdown would read.
    private static string Written(string title, string address) => $"[{Mark().Replace(title, @"\$0")}]({address})";

    [GeneratedRegex(@"\[\[(?<title>[^\[\]\r\n]{1,250})\]\]")]
    private static partial Regex ByTitle();

    [GeneratedRegex(@"[\\\[\]*_`<>]")]
    private static partial Regex Mark();

    private sealed record Row(string Title, string Slug, Guid SpaceId);
}
