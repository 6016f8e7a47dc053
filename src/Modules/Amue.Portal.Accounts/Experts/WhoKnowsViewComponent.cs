using Amue.Portal.Platform.Http;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Accounts.Experts;

/// <summary>On the home page of a product: some of those who say that they know it.</summary>
[ViewComponent(Name = "WhoKnows")]
internal sealed class WhoKnowsViewComponent(FindExperts find) : ViewComponent
{
    private const int Most = 5;

    public async Task<IViewComponentResult> InvokeAsync()
    {
        var found = await find.ExecuteAsync(text: null, HttpContext.Space, Most, HttpContext.Actor, HttpContext.RequestAborted);
        return found is { Succeeded: true, Value.People.Count: > 0 } ? View(found.Value) : Content("");
    }
}
