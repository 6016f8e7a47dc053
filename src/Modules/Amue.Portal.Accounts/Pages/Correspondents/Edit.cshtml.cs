using System.Globalization;
using Amue.Portal.Accounts.Correspondents;
using Amue.Portal.Accounts.Proof;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Referential.Support;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Accounts.Pages.Correspondents;

/// <summary>One correspondent: what they answer for, that it is still so, and who answers while they are away.</summary>
[Feature(Manifest.Feature)]
[RequireRecentProof(PostsOnly = true)]
internal sealed class EditModel(ListCorrespondents list, DescribeCorrespondent describe) : PortalPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "etablissement")]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true, Name = "produit")]
    public string? Product { get; set; }

    [BindProperty]
    public CorrespondentKind Kind { get; set; }

    [BindProperty]
    public bool IsPrimary { get; set; }

    [BindProperty]
    public bool IsConfirmed { get; set; }

    [BindProperty]
    public string? AbsentUntil { get; set; }

    [BindProperty]
    public string? StandIn { get; set; }

    public ListedCorrespondent Correspondent { get; private set; } = null!;

    public string Establishment { get; private set; } = "";

    public string ProductName { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await LoadAsync())
        {
            return await RefuseAsync(Refusal.NotFound);
        }

        (Kind, IsPrimary) = (Correspondent.Entry.Kind, Correspondent.Entry.IsPrimary);
        AbsentUntil = Correspondent.IsAbsent ? Correspondent.Entry.AbsentUntil?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var isChoice = ModelState.IsValid;
        ModelState.Clear();
        // The operation refuses, and notes, who tries this on somebody who is not theirs to name.
        var outcome = !await LoadAsync() || isChoice ? await SaveAsync() : Refusal.InvalidField(nameof(Kind), "accounts.correspondent.kindUnknown");
        if (!outcome.Succeeded)
        {
            return await RefuseAsync(outcome.Refusal);
        }

        TempData["Confirmation"] = Texts["accounts.correspondent.saved"];
        return Redirect(CorrespondentAddresses.Of(Establishment));
    }

    private CorrespondentKey Key() => new(Establishment.Length > 0 ? Establishment : Code ?? "", Product ?? "", Id);

    private async Task<Outcome<Done>> SaveAsync()
    {
        DateOnly? until = null;
        if (!string.IsNullOrWhiteSpace(AbsentUntil))
        {
            if (!DateOnly.TryParseExact(AbsentUntil.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return Refusal.InvalidField(nameof(AbsentUntil), "accounts.correspondent.day", AbsentUntil);
            }

            until = day;
        }

        return await describe.ExecuteAsync(Key(), new CorrespondentDetails(Kind, IsPrimary, IsConfirmed, until, StandIn?.Trim() ?? ""), Actor, Cancelled);
    }

    private async Task<bool> LoadAsync()
    {
        if (string.IsNullOrEmpty(Code) || string.IsNullOrEmpty(Product))
        {
            return false;
        }

        var outcome = await list.ExecuteAsync(Code, Actor, Cancelled);
        var product = outcome.Succeeded ? outcome.Value.Products.FirstOrDefault(p => p.Key == Product) : null;
        if (product?.People.FirstOrDefault(p => p.Entry.AccountId == Id) is not { } found)
        {
            return false;
        }

        (Correspondent, Establishment, ProductName) = (found, outcome.Value.Establishment.Code, product.Name);
        return true;
    }
}
