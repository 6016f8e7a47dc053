using Amue.Portal.Knowledge.Drafting;
using Amue.Portal.Knowledge.Reading;
using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Knowledge.Pages.Spaces.Articles;

[Feature(Manifest.Feature)]
[PublicPage]
internal sealed class IndexModel(ArticleReader articles) : PortalPage
{
    [BindProperty(SupportsGet = true, Name = "apres")]
    public string? After { get; set; }

    public IReadOnlyList<ArticleRow> Rows { get; private set; } = [];

    public ListCursor? Next { get; private set; }

    public bool MayPropose => DraftRules.MayPropose(Space, Actor);

    public async Task OnGetAsync() => (Rows, Next) = await articles.PageAsync(Space, Actor, ListCursor.Parse(After), Cancelled);
}
