using Amue.Portal.Knowledge.Reading;
using Amue.Portal.Platform.Http;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Knowledge.Drafting;

/// <summary>Beside a draft: the articles that may already say what it says, for its writers and its reviewer.</summary>
[ViewComponent(Name = "AlreadyWritten")]
internal sealed class AlreadyWrittenViewComponent(RelatedArticles related) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(ArticleDraft draft) =>
        View(await related.OfAsync(draft, HttpContext.Actor, HttpContext.RequestAborted));
}
