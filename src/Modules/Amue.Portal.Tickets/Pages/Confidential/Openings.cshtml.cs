using System.Globalization;
using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Security;
using Amue.Portal.Tickets.Confidentiality;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Tickets.Pages.Confidential;

/// <summary>Who opened the confidential requests of the person who asks, and why when they were not entitled.</summary>
[Feature(Manifest.Feature)]
internal sealed class OpeningsModel(ReadAudit read, IPersonDirectory people) : PortalPage
{
    private IReadOnlyDictionary<Guid, PersonName> _names = new Dictionary<Guid, PersonName>();

    [BindProperty(SupportsGet = true, Name = "avant")]
    public long? Before { get; set; }

    public IReadOnlyList<AuditRow> Rows { get; private set; } = [];

    public long? Next { get; private set; }

    public string OlderAddress => ConfidentialAddresses.Openings + "?avant=" + Next?.ToString(CultureInfo.InvariantCulture);

    public static bool IsWithReason(AuditRow row) => row.Action == ConfidentialReading.WithReason;

    public string ReaderOf(AuditRow row) => row.ActorId is { } id && _names.TryGetValue(id, out var person) ? person.Name : Texts["tickets.page.nobody"];

    public async Task<IActionResult> OnGetAsync()
    {
        var found = await read.DoneToAsync(new AuditFilter { Action = ConfidentialReading.Any, Outcome = AuditAct.Done, Before = Before }, Actor, Cancelled);
        if (!found.Succeeded)
        {
            return await RefuseAsync(found.Refusal);
        }

        (Rows, Next) = found.Value;
        _names = await people.NamesAsync(Rows.Select(r => r.ActorId).OfType<Guid>().Distinct().ToList(), Actor, Cancelled);
        return Page();
    }
}
