using Amue.Portal.Knowledge.Following;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Knowledge.Pages;

/// <summary>What one is told of by mail because one asked for it, each with a way to stop it.</summary>
[Feature(Manifest.Feature)]
internal sealed class FollowedModel(FollowedThings followed, StopFollowing stop) : PortalPage
{
    public const string Address = "/moi/abonnements";

    public IReadOnlyList<FollowedThing> Things { get; private set; } = [];

    public async Task OnGetAsync() => Things = await followed.OfAsync(Actor, Spaces, Cancelled);

    public async Task<IActionResult> OnPostAsync([FromForm] Guid target)
    {
        var stopped = await stop.ExecuteAsync(target, Actor, Cancelled);
        if (!stopped.Succeeded)
        {
            return await RefuseAsync(stopped.Refusal);
        }

        TempData["Confirmation"] = Texts["knowledge.unfollowed"];
        return Redirect(Address);
    }
}
