using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Amue.Portal.Knowledge.Reading;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Configuration;

namespace Amue.Portal.Knowledge.Pages.Spaces.Articles;

/// <summary>The space's latest articles as an Atom feed: titles and addresses, of what its reader may read.</summary>
[Feature(Manifest.Feature)]
[PublicPage]
internal sealed class FeedModel(ArticleReader articles, IConfiguration configuration) : PortalPage
{
    private const int Most = 30;

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public async Task<IActionResult> OnGetAsync()
    {
        var rows = (await articles.LatestAsync(Space, Actor, Most, Cancelled)).Select(r => r.Content).OrderByDescending(r => r.LastActivityAt).ToList();
        var site = configuration["Portal:PublicAddress"]?.TrimEnd('/') ?? "";
        var feed = new XElement(
            Atom + "feed",
            new XAttribute(XNamespace.Xml + "lang", CultureInfo.CurrentUICulture.TwoLetterISOLanguageName),
            new XElement(Atom + "id", $"urn:uuid:{Space.Id}"),
            new XElement(Atom + "title", Texts["knowledge.list.title", Space.Title]),
            Link("self", site + InSpace("/articles/flux")),
            Link("alternate", site + InSpace("/articles")),
            new XElement(Atom + "updated", Moment(rows.Count == 0 ? DateTime.UnixEpoch : rows[0].LastActivityAt)),
            new XElement(Atom + "author", new XElement(Atom + "name", Space.Title)),
            rows.Select(r => new XElement(
                Atom + "entry",
                new XElement(Atom + "id", $"urn:uuid:{r.Id}"),
                new XElement(Atom + "title", Plain(r.Title)),
                Link("alternate", $"{site}{Spaces.Find(r.SpaceId)!.Prefix}/articles/{r.Slug}"),
                new XElement(Atom + "updated", Moment(r.LastActivityAt)),
                r.Tags.Select(t => new XElement(Atom + "category", new XAttribute("term", Plain(t)))))));
        return Content($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{feed}", "application/atom+xml; charset=utf-8");
    }

    private static XElement Link(string relation, string address) => new(Atom + "link", new XAttribute("rel", relation), new XAttribute("href", address));

    // A title may hold characters that XML has no way to write.
    private static string Plain(string text) => string.Concat(text.EnumerateRunes().Where(r => r.Value > 0xFFFF || XmlConvert.IsXmlChar((char)r.Value)));

    private static string Moment(DateTime at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
