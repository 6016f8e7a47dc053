using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential.Support;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Referential.Pages.Groups;

/// <summary>One support group: what is said of it, what it holds, who is in it, what has changed.</summary>
[Feature(Manifest.Feature)]
internal sealed class DetailsModel(ReadGroups read, DescribeGroup describe, IPersonDirectory people) : GroupFormPage
{
    [BindProperty(SupportsGet = true, Name = "group")]
    public string Address { get; set; } = "";

    [BindProperty]
    public int Revision { get; set; }

    public override bool IsNew => false;

    public GroupSheet Sheet { get; private set; } = null!;

    public IReadOnlyDictionary<Guid, PersonName> Names { get; private set; } = new Dictionary<Guid, PersonName>();

    public async Task<IActionResult> OnGetAsync()
    {
        if (await LoadAsync() is { } refusal)
        {
            return await RefuseAsync(refusal);
        }

        Fill(Sheet.Details);
        Revision = Sheet.Revision;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var unread = Unread();
        var typed = unread is null ? Typed(Address) : unread;
        var outcome = typed.Succeeded ? await describe.ExecuteAsync(typed.Value, Revision, Actor, Cancelled) : typed.Refusal;
        if (outcome.Succeeded)
        {
            TempData["Confirmation"] = Texts["referential.group.saved"];
            return Redirect(ReferentialAddresses.Group(Address));
        }

        return outcome.Refusal.Kind == RefusalKind.NotPermitted || await LoadAsync() is not { } hidden
            ? await RefuseAsync(outcome.Refusal)
            : await RefuseAsync(hidden);
    }

    private async Task<Refusal?> LoadAsync()
    {
        var outcome = await read.OneAsync(Address, Actor, Cancelled);
        if (!outcome.Succeeded)
        {
            return outcome.Refusal;
        }

        Sheet = outcome.Value;
        Names = await people.NamesAsync(Sheet.Members.Concat(Sheet.History.Select(c => c.ByAccountId).OfType<Guid>()).Distinct().ToList(), Actor, Cancelled);
        return null;
    }
}
