using Amue.Portal.Knowledge.Reading;
using Amue.Portal.Platform.Content.Markdown;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Knowledge.Pages.Spaces.Articles;

[Feature(Manifest.Feature)]
[PublicPage]
internal sealed class DetailsModel(ArticleReader articles) : PortalPage
{
    public ArticleView Article { get; private set; } = null!;

    public HtmlString Body { get; private set; } = HtmlString.Empty;

    public async Task<IActionResult> OnGetAsync(string slug)
    {
        var found = await articles.FindAsync(Space, slug, Actor, Cancelled);
        if (!found.Succeeded)
        {
            return await RefuseAsync(found.Refusal);
        }

        Article = found.Value;
        Body = MarkdownRenderer.ToHtml(Article.Body);
        return Page();
    }
}
