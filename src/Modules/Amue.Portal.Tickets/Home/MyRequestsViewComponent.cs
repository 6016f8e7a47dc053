using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Referential;
using Amue.Portal.Tickets.Following;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Tickets.Home;

/// <summary>The call for help and a person's latest open requests, on the home page of the portal and of products.</summary>
[ViewComponent(Name = "MyRequests")]
internal sealed class MyRequestsViewComponent(FollowedTickets followed, ReferentialDirectory referential) : ViewComponent
{
    private const int Most = 5;

    public async Task<IViewComponentResult> InvokeAsync()
    {
        var (actor, space, cancelled) = (HttpContext.Actor, HttpContext.Space, HttpContext.RequestAborted);
        if (!actor.May(TicketPermissions.Create))
        {
            return Content("");
        }

        var page = await followed.PageAsync(new FollowedFilter(OpenOnly: true), after: null, Most, actor, cancelled);
        var product = space is { Kind: SpaceKind.Product, ProductId: { } id } ? await referential.FindProductAsync(id, cancelled) : null;
        return View(new MyRequests(page.Succeeded ? page.Value.Rows : [], product?.Key));
    }
}
