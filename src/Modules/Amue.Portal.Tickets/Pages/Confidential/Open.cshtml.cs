using Amue.Portal.Accounts.Proof;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Tickets.Confidentiality;
using Amue.Portal.Tickets.Naming;
using Amue.Portal.Tickets.Reading;
using Amue.Portal.Tickets.Timeline;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Tickets.Pages.Confidential;

/// <summary>Opens one request for one reading: what is shown is the answer to a post, and has no address to come back to.</summary>
[Feature(Manifest.Feature)]
[RequireRecentProof(PostsOnly = true)]
internal sealed class OpenModel(ReadWithReason read, TicketNames names) : PortalPage
{
    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Null until it is opened.</summary>
    public TicketSheet? Sheet { get; private set; }

    public IReadOnlyList<TimelineEntry> Timeline { get; private set; } = [];

    public KnownNames Names { get; private set; } = KnownNames.None;

    public async Task<IActionResult> OnGetAsync() => Actor.MayPortalWide(TicketPermissions.ReadWithReason) ? Page() : await HideAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!Actor.MayPortalWide(TicketPermissions.ReadWithReason))
        {
            return await HideAsync();
        }

        (Number, Reason) = (Number?.Trim().ToUpperInvariant() ?? "", Reason?.Trim() ?? "");
        var outcome = await read.ExecuteAsync(Number, Reason, Actor, Cancelled);
        if (!outcome.Succeeded)
        {
            return await RefuseAsync(outcome.Refusal);
        }

        (Sheet, Timeline) = outcome.Value;
        Names = await names.OfAsync([Sheet.EstablishmentId], Timeline.SelectMany(e => new[] { e.ActorId, e.Message?.AuthorId }).Append(Sheet.RequesterId), Actor, Cancelled);
        return Page();
    }
}
