using Amue.Portal.Accounts.Profile;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Accounts.Pages.Me;

[Feature(Manifest.Feature)]
internal sealed class IndexModel(ReadOwnProfile read, UpdatePreferences update) : PortalPage
{
    [BindProperty]
    public DisplayMode DisplayMode { get; set; }

    [BindProperty]
    public string? Pseudonym { get; set; }

    [BindProperty]
    public string? Language { get; set; }

    [BindProperty]
    public string? TimeZoneId { get; set; }

    public OwnProfile Profile { get; private set; } = null!;

    public string WordsOf(string role) => Texts.Has($"accounts.role.{role}") ? Texts[$"accounts.role.{role}"] : role;

    public async Task<IActionResult> OnGetAsync()
    {
        var profile = await read.ExecuteAsync(Actor, Cancelled);
        if (!profile.Succeeded)
        {
            return await RefuseAsync(profile.Refusal);
        }

        Profile = profile.Value;
        (DisplayMode, Pseudonym, Language, TimeZoneId) = Profile.Preferences;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var profile = await read.ExecuteAsync(Actor, Cancelled);
        if (!profile.Succeeded)
        {
            return await RefuseAsync(profile.Refusal);
        }

        Profile = profile.Value;
        var updated = await update.ExecuteAsync(new Preferences(DisplayMode, Pseudonym, Language ?? "", TimeZoneId ?? ""), Actor, Cancelled);
        if (!updated.Succeeded)
        {
            return await RefuseAsync(updated.Refusal);
        }

        TempData["Confirmation"] = Texts["accounts.me.saved"];
        return LocalRedirect(MyAddresses.Profile);
    }
}
