using System.Globalization;
using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Security;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Audit.Pages.Journal;

/// <summary>What the journal holds of oneself: what others did to it, what one did.</summary>
[Feature(Manifest.Feature)]
internal sealed class MineModel(ReadAudit read, IPersonDirectory people) : JournalPage(people)
{
    [BindProperty(SupportsGet = true, Name = "avant")]
    public long? Before { get; set; }

    public string OlderAddress => "/moi/journal?avant=" + Next?.ToString(CultureInfo.InvariantCulture);

    public async Task<IActionResult> OnGetAsync()
    {
        var found = await read.OwnAsync(new AuditFilter { Before = Before }, Actor, Cancelled);
        if (!found.Succeeded)
        {
            return await RefuseAsync(found.Refusal);
        }

        await ShowAsync(found.Value);
        return Page();
    }
}
