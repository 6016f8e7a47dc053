using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Spaces;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Spaces.Home;

/// <summary>The product spaces, on the portal's home page.</summary>
[ViewComponent(Name = "SpaceCards")]
internal sealed class SpaceCardsViewComponent : ViewComponent
{
    public IViewComponentResult Invoke() =>
        View(HttpContext.Portal.Spaces.Open.Where(s => s.Kind == SpaceKind.Product).OrderBy(s => s.Title, StringComparer.CurrentCulture).ToList());
}
