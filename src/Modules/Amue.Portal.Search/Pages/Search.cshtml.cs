using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Search.Querying;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Search.Pages;

[Feature(Manifest.Feature)]
[PublicPage]
internal sealed class SearchModel(PortalSearch search, ContentTypeCatalog types) : PortalPage
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true, Name = "type")]
    public string? Type { get; set; }

    [BindProperty(SupportsGet = true, Name = "espace")]
    public string? In { get; set; }

    public SearchAnswer? Answer { get; private set; }

    public IReadOnlyList<string> Types => types.All.Where(t => Space.Has(t.FeatureId)).Select(t => t.Name).Order(StringComparer.Ordinal).ToList();

    public async Task OnGetAsync()
    {
        if (string.IsNullOrWhiteSpace(Text))
        {
            return;
        }

        var space = In is null ? null : Spaces.Find(In);
        Type = Type is not null && types.Find(Type) is not null ? Type : null;
        Answer = await search.FindAsync(new SearchRequest(Text) { Type = Type, SpaceId = space?.Id }, Actor, Cancelled);
    }

    public string LinkTo(string? type) =>
        $"/recherche?q={Uri.EscapeDataString(Text ?? "")}{(type is null ? "" : "&type=" + type)}{(In is null ? "" : "&espace=" + Uri.EscapeDataString(In))}";
}
