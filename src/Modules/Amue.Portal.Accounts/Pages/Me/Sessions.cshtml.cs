using Amue.Portal.Accounts.Sessions;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Accounts.Pages.Me;

[Feature(Manifest.Feature)]
internal sealed class SessionsModel(OwnSessions sessions, EndSession end, EndOtherSessions endOthers) : PortalPage
{
    public IReadOnlyList<OwnSession> Sessions { get; private set; } = [];

    private Guid? CurrentId => BrowserSession.CurrentOf(HttpContext)?.Id;

    public async Task OnGetAsync() => Sessions = await sessions.ListAsync(Actor, CurrentId, Cancelled);

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "session")] Guid sessionId)
    {
        var ended = await end.ExecuteAsync(sessionId, Actor, Cancelled);
        if (!ended.Succeeded)
        {
            return await RefuseAsync(ended.Refusal);
        }

        TempData["Confirmation"] = Texts["accounts.sessions.ended"];
        return LocalRedirect(MyAddresses.Sessions);
    }

    public async Task<IActionResult> OnPostOthersAsync()
    {
        var ended = await endOthers.ExecuteAsync(CurrentId, Actor, Cancelled);
        if (!ended.Succeeded)
        {
            return await RefuseAsync(ended.Refusal);
        }

        TempData["Confirmation"] = Texts.Count("accounts.sessions.endedOthers", ended.Value);
        return LocalRedirect(MyAddresses.Sessions);
    }
}
