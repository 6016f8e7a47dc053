using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Referential.Establishments;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Referential.Pages.Establishments;

/// <summary>AMUE changes all of an establishment; its own administrator, what it decides itself.</summary>
[Feature(Manifest.Feature)]
internal sealed class EditModel(ReadEstablishment read, DescribeEstablishment describe, AdjustEstablishment adjust) : EstablishmentFormPage
{
    [BindProperty(SupportsGet = true, Name = "establishment")]
    public string Address { get; set; } = "";

    [BindProperty]
    public int Revision { get; set; }

    public override bool IsWhole => Actor.MayPortalWide(ReferentialPermissions.Manage);

    public override bool IsNew => false;

    public string Heading { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync()
    {
        var outcome = await read.ExecuteAsync(Address, Actor, Cancelled);
        if (!outcome.Succeeded)
        {
            return await RefuseAsync(outcome.Refusal);
        }

        var sheet = outcome.Value;
        if (sheet.Standing != EstablishmentStanding.Open)
        {
            return Redirect(ReferentialAddresses.Establishment(sheet.Details.Code));
        }

        Fill(sheet.Details);
        (Revision, Heading) = (sheet.Revision, sheet.Details.Name);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var current = await read.ExecuteAsync(Address, Actor, Cancelled);
        if (!current.Succeeded)
        {
            return await RefuseAsync(current.Refusal);
        }

        (Code, Heading) = (current.Value.Details.Code, current.Value.Details.Name);
        var outcome = await SaveAsync();
        if (!outcome.Succeeded)
        {
            return await RefuseAsync(outcome.Refusal);
        }

        TempData["Confirmation"] = Texts["referential.establishment.saved"];
        return Redirect(ReferentialAddresses.Establishment(Code));
    }

    private async Task<Outcome<Done>> SaveAsync()
    {
        if (Unread() is { } unread)
        {
            return unread;
        }

        if (!IsWhole)
        {
            return await adjust.ExecuteAsync(Code!, new EstablishmentAdjustment(Acronym ?? "", City ?? "", TimeZoneId ?? "", FirstLevel), Revision, Actor, Cancelled);
        }

        var typed = Typed();
        return typed.Succeeded ? await describe.ChangeAsync(typed.Value, Revision, Actor, Cancelled) : typed.Refusal;
    }
}
