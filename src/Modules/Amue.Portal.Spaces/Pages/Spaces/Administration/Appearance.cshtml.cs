using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Navigation;
using Amue.Portal.Spaces.Appearance;
using Amue.Portal.Spaces.Home;
using Amue.Portal.Spaces.LocalPages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Spaces.Pages.Spaces.Administration;

/// <summary>The draft of a space's appearance: what its editor prepares, sees in advance, and then shows everyone.</summary>
[Feature(Manifest.Feature)]
internal sealed class AppearanceModel(DraftAppearance draftAppearance, PublishAppearance publish, SpaceDrafts drafts, LocalPageReader pages, Menu menu, HomePage home) : SpaceAdministrationPage
{
    [BindProperty]
    public AppearanceForm Form { get; set; } = new();

    public SpaceDraft? Draft { get; private set; }

    public bool IsOutdated { get; private set; }

    public async Task OnGetAsync()
    {
        Draft = await drafts.FindAsync(Space.Id, Actor, Cancelled);
        Form = AppearanceForm.Of(Draft is null ? Space : Space.Showing(Draft.Appearance), menu, home, await pages.AllAsync(Space.Id, Cancelled), Texts);
    }

    public async Task<IActionResult> OnPostAsync(IFormFile? logo, bool withoutLogo, bool preview)
    {
        var written = await pages.AllAsync(Space.Id, Cancelled);
        if (withoutLogo)
        {
            Form.LogoName = null;
        }

        if (logo is { Length: > 0 })
        {
            var kept = await draftAppearance.KeepLogoAsync(Space.Key, await ReadAsync(logo), Actor, Cancelled);
            if (!kept.Succeeded)
            {
                return await BackAsync(kept.Refusal, written);
            }

            Form.LogoName = kept.Value;
        }

        var outcome = await draftAppearance.ExecuteAsync(Space.Key, Form.Read(written), Actor, Cancelled);
        if (!outcome.Succeeded)
        {
            return await BackAsync(outcome.Refusal, written);
        }

        return preview ? Redirect(InSpace("/administration/apparence/apercu")) : Done(Texts["spaces.draft.saved"], "/administration/apparence");
    }

    public async Task<IActionResult> OnPostPublishAsync(bool anyway)
    {
        var outcome = await publish.ExecuteAsync(Space.Key, anyway, Actor, Cancelled);
        if (outcome.Succeeded)
        {
            return Done(Texts["spaces.draft.published"], "/administration/apparence");
        }

        await OnGetAsync();
        IsOutdated = Draft is not null;
        return await RefuseAsync(outcome.Refusal);
    }

    public async Task<IActionResult> OnPostDiscardAsync()
    {
        var outcome = await draftAppearance.DiscardAsync(Space.Key, Actor, Cancelled);
        return outcome.Succeeded ? Done(Texts["spaces.draft.discarded"], "/administration/apparence") : await RefuseAsync(outcome.Refusal);
    }

    private async Task<IActionResult> BackAsync(Platform.Operations.Refusal refusal, IReadOnlyList<LocalPageView> written)
    {
        Draft = await drafts.FindAsync(Space.Id, Actor, Cancelled);
        var names = AppearanceForm.Of(Space, menu, home, written, Texts).Menu.ToDictionary(r => r.Entry!, r => r.Name);
        Form.Menu.ForEach(row => row.Name = names.GetValueOrDefault(row.Entry ?? "", row.Entry));
        return await RefuseAsync(refusal with { Errors = refusal.Errors.Select(e => typeof(AppearanceForm).GetProperty(e.Field)?.PropertyType == typeof(string) ? e with { Field = $"{nameof(Form)}.{e.Field}" } : e).ToList() });
    }

    // One byte over the limit is enough to know that it is over.
    private async Task<byte[]> ReadAsync(IFormFile file)
    {
        await using var stream = file.OpenReadStream();
        var buffer = new byte[LogoFile.LargestSize + 1];
        var read = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, Cancelled);
        return buffer[..read];
    }
}
