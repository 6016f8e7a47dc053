using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Security;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Audit.Pages.Journal;

/// <summary>The journal, for those who may read it: the whole portal's, or their establishment's people's.</summary>
[Feature(Manifest.Feature)]
internal sealed class IndexModel(ReadAudit read, IPersonDirectory people) : JournalPage(people)
{
    [BindProperty(SupportsGet = true, Name = "qui")]
    public Guid? Who { get; set; }

    [BindProperty(SupportsGet = true, Name = "acte")]
    public string? Act { get; set; }

    [BindProperty(SupportsGet = true, Name = "objet")]
    public string? Target { get; set; }

    [BindProperty(SupportsGet = true, Name = "issue")]
    public string? Outcome { get; set; }

    [BindProperty(SupportsGet = true, Name = "du")]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "au")]
    public string? Until { get; set; }

    [BindProperty(SupportsGet = true, Name = "avant")]
    public long? Before { get; set; }

    public bool IsWhole => Actor.MayPortalWide(PlatformPermissions.ReadAudit);

    public string AddressWith(Guid? who = null, long? before = null)
    {
        var query = new QueryBuilder();
        Add("qui", (who ?? Who)?.ToString());
        Add("acte", Act);
        Add("objet", Target);
        Add("issue", Outcome);
        Add("du", From);
        Add("au", Until);
        Add("avant", before?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return "/administration/journal" + query.ToQueryString();

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                query.Add(name, value);
            }
        }
    }

    public async Task<IActionResult> OnGetAsync()
    {
        var filter = new AuditFilter
        {
            ActorId = Who,
            Action = Act?.Trim(),
            Target = Target?.Trim(),
            Outcome = Outcome,
            From = BeginningOf(From),
            Until = BeginningOf(Until, plusDays: 1),
            Before = Before,
        };
        var found = await read.ExecuteAsync(filter, Actor, Cancelled);
        if (!found.Succeeded)
        {
            return await HideAsync();
        }

        await ShowAsync(found.Value);
        return Page();
    }
}
