using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Spaces.Home;

/// <summary>On the portal's home page, the product spaces where the reader belongs; all of them to who belongs to none.</summary>
[ViewComponent(Name = "SpaceCards")]
internal sealed class SpaceCardsViewComponent : ViewComponent
{
    public IViewComponentResult Invoke()
    {
        var products = HttpContext.Portal.Spaces.Open.Where(s => s.Kind == SpaceKind.Product).OrderBy(s => s.Title, StringComparer.CurrentCulture).ToList();
        var own = products.Where(s => HttpContext.Actor.LevelIn(s.Id) >= VisibilityLevel.Space).ToList();
        return View(own.Count > 0 ? own : products);
    }
}
