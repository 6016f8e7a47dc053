using Amue.Portal.Platform.Http;
using Amue.Portal.Theme.Clair.Frame;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Theme.Clair.Pages;

/// <summary>Every keyboard shortcut with what it does, and the switch for all of them (RGAA 12.10).</summary>
[PublicPage]
internal sealed class ShortcutsModel : PortalPage
{
    public const string Address = "/raccourcis";

    public bool AreOn => Shortcuts.AreOn(Request);

    public IActionResult OnPost(bool on)
    {
        Shortcuts.Switch(Response, on);
        TempData["Confirmation"] = Texts[on ? "frame.shortcuts.areOn" : "frame.shortcuts.areOff"];
        return LocalRedirect(Address);
    }
}
