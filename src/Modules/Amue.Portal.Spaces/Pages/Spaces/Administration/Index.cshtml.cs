using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Spaces.Administration;
using Amue.Portal.Spaces.Configuration;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Spaces.Pages.Spaces.Administration;

/// <summary>What a space offers, what it announces, where it is and whether it lives.</summary>
[Feature(Manifest.Feature)]
internal sealed class IndexModel(ModuleCatalog modules, SwitchFeatures switchFeatures, AnnounceOutage announce, RenameSpace rename, ArchiveSpace archive, TimeProvider time)
    : SpaceAdministrationPage
{
    [BindProperty]
    public string? BannerText { get; set; }

    [BindProperty]
    public string? BannerTextEn { get; set; }

    [BindProperty]
    public string? BannerFrom { get; set; }

    [BindProperty]
    public string? BannerUntil { get; set; }

    [BindProperty]
    public string? NewKey { get; set; }

    public IEnumerable<Feature> Features => modules.Features.Where(f => !f.IsAlwaysOn).OrderBy(f => NameOf(f.Id), StringComparer.CurrentCulture);

    public string NameOf(string featureId) => Texts.Has($"spaces.feature.{featureId}") ? Texts[$"spaces.feature.{featureId}"] : featureId;

    public string NeedsOf(Feature feature)
    {
        var needed = modules.WithDependencies(feature.Id).Where(f => f != feature.Id && !modules.Find(f)!.IsAlwaysOn).Select(NameOf).ToList();
        var needing = modules.Features.Where(f => f.Id != feature.Id && modules.WithDependencies(f.Id).Contains(feature.Id)).Select(f => NameOf(f.Id)).ToList();
        return string.Join(" ", new[]
        {
            needed.Count == 0 ? "" : Texts["spaces.features.brings", string.Join(", ", needed)],
            needing.Count == 0 ? "" : Texts["spaces.features.takes", string.Join(", ", needing)],
        }).Trim();
    }

    public void OnGet() => Show();

    public async Task<IActionResult> OnPostFeatureAsync(string? feature, bool on)
    {
        string[] named = [feature ?? ""];
        return await AnswerAsync(await switchFeatures.ExecuteAsync(Space.Key, on ? named : [], on ? [] : named, Actor, Cancelled), "spaces.features.done");
    }

    public async Task<IActionResult> OnPostAnnounceAsync()
    {
        var from = string.IsNullOrWhiteSpace(BannerFrom) ? time.GetUtcNow().UtcDateTime : ReadTime(BannerFrom);
        var until = ReadTime(BannerUntil);
        if (from is null || (until is null && !string.IsNullOrWhiteSpace(BannerUntil)))
        {
            return await RefuseAsync(Refusal.InvalidField(from is null ? nameof(BannerFrom) : nameof(BannerUntil), "spaces.banner.time"));
        }

        var banner = new SpaceBanner(new LocalizedText(BannerText ?? "", BannerTextEn), from.Value, until);
        return await AnswerAsync(await announce.ExecuteAsync(Space.Key, banner, Actor, Cancelled), "spaces.banner.done");
    }

    public async Task<IActionResult> OnPostWithdrawAsync() =>
        await AnswerAsync(await announce.ExecuteAsync(Space.Key, banner: null, Actor, Cancelled), "spaces.banner.withdrawn");

    public async Task<IActionResult> OnPostRenameAsync()
    {
        var key = NewKey?.Trim() ?? "";
        var outcome = await rename.ExecuteAsync(Space.Key, key, Actor, Cancelled);
        if (!outcome.Succeeded)
        {
            return await RefuseAsync(outcome.Refusal);
        }

        TempData["Confirmation"] = Texts["spaces.rename.done", key];
        return Redirect($"/{key}/administration");
    }

    public async Task<IActionResult> OnPostArchiveAsync() => await AnswerAsync(await archive.ExecuteAsync(Space.Key, Actor, Cancelled), "spaces.archive.done");

    public async Task<IActionResult> OnPostRestoreAsync() => await AnswerAsync(await archive.RestoreAsync(Space.Key, Actor, Cancelled), "spaces.restore.done");

    private async Task<IActionResult> AnswerAsync(Outcome<Done> outcome, string confirmation) =>
        outcome.Succeeded ? Done(Texts[confirmation], "/administration") : await RefuseAsync(outcome.Refusal);

    private void Show()
    {
        BannerText = Space.Banner?.Text.Fr;
        BannerTextEn = Space.Banner?.Text.En;
        BannerFrom = WriteTime(Space.Banner?.From);
        BannerUntil = WriteTime(Space.Banner?.Until);
    }
}
