using Amue.Portal.Knowledge.Reading;
using Amue.Portal.Platform.Http;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Knowledge.Home;

/// <summary>The latest articles of the space, on its home page.</summary>
[ViewComponent(Name = "LatestArticles")]
internal sealed class LatestArticlesViewComponent(ArticleReader articles) : ViewComponent
{
    private const int Most = 6;

    public async Task<IViewComponentResult> InvokeAsync() =>
        View(await articles.LatestAsync(HttpContext.Space, HttpContext.Actor, Most, HttpContext.RequestAborted));
}
