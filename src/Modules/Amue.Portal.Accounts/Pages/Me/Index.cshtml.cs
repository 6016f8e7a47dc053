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

    [BindProperty]
    public string? Expertise { get; set; }

    /// <summary>What they want mails about: what is not ticked is muted.</summary>
    [BindProperty]
    public List<MailTopic> Mails { get; set; } = [];

    public OwnProfile Profile { get; private set; } = null!;

    public string WordsOf(string role) => Texts.Has($"accounts.role.{role}") ? Texts[$"accounts.role.{role}"] : role;

    /// <summary>What the role lets its holder do; null for a role that a recipe made.</summary>
    public string? MayOf(string role) => Texts.Has($"accounts.may.{role}") ? Texts[$"accounts.may.{role}"] : null;

    public async Task<IActionResult> OnGetAsync()
    {
        var profile = await read.ExecuteAsync(Actor, Cancelled);
        if (!profile.Succeeded)
        {
            return await RefuseAsync(profile.Refusal);
        }

        Profile = profile.Value;
        (DisplayMode, Pseudonym, Language, TimeZoneId) = Profile.Preferences;
        Expertise = string.Join(", ", Profile.Preferences.Expertise);
        Mails = Enum.GetValues<MailTopic>().Except(Profile.Preferences.Muted).ToList();
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
        var wanted = new Preferences(DisplayMode, Pseudonym, Language ?? "", TimeZoneId ?? "")
        {
            Expertise = Accounts.Profile.Expertise.Of(Expertise),
            Muted = Enum.GetValues<MailTopic>().Except(Mails).ToList(),
        };
        var updated = await update.ExecuteAsync(wanted, Actor, Cancelled);
        if (!updated.Succeeded)
        {
            return await RefuseAsync(updated.Refusal);
        }

        TempData["Confirmation"] = Texts["accounts.me.saved"];
        return LocalRedirect(MyAddresses.Profile);
    }
}
