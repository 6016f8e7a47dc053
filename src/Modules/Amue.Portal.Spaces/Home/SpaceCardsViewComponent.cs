using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Spaces.Home;

/// <summary>On the portal's home page, the spaces that the reader belongs to; to who belongs to none, those of the products.</summary>
[ViewComponent(Name = "SpaceCards")]
internal sealed class SpaceCardsViewComponent : ViewComponent
{
    public IViewComponentResult Invoke()
    {
        var open = HttpContext.Portal.Spaces.Open.Where(s => s.Kind != SpaceKind.Portal).OrderBy(s => s.Kind).ThenBy(s => s.Title, StringComparer.CurrentCulture).ToList();
        var mine = open.Where(s => IsOf(s, HttpContext.Actor)).ToList();
        return View(mine.Count > 0 ? new SpaceCards(AreMine: true, mine) : new SpaceCards(AreMine: false, open.Where(s => s.Kind == SpaceKind.Product).ToList()));
    }

    /// <summary>Their establishment's own space, those of the products that it uses, and those where they have a part.</summary>
    private static bool IsOf(SpaceEntry space, Actor reader) =>
        space.EstablishmentId is { } establishment ? establishment == reader.EstablishmentId : reader.LevelIn(space.Id) >= VisibilityLevel.Space;
}
