using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Tickets.Following;
using Amue.Portal.Tickets.Naming;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Tickets.Pages.Requests;

/// <summary>"Mes demandes", and for a correspondent those of their establishment.</summary>
[Feature(Manifest.Feature)]
internal sealed class IndexModel(FollowedTickets followed, TicketNames names) : PortalPage
{
    private const int PageSize = 25;

    /// <summary><c>etablissement</c>: the second tab.</summary>
    [BindProperty(SupportsGet = true, Name = "vue")]
    public string? View { get; set; }

    [BindProperty(SupportsGet = true, Name = "ouvertes")]
    public bool OpenOnly { get; set; }

    [BindProperty(SupportsGet = true, Name = "apres")]
    public string? After { get; set; }

    public FollowedPage Requests { get; private set; } = new([], Next: null);

    public KnownNames Names { get; private set; } = KnownNames.None;

    public bool IsCorrespondent => Actor.May(TicketPermissions.Validate);

    public bool OfEstablishment => View == "etablissement" && IsCorrespondent;

    public bool MayAsk => Actor.May(TicketPermissions.Create);

    public async Task<IActionResult> OnGetAsync()
    {
        var outcome = await followed.PageAsync(new FollowedFilter(OfEstablishment, OpenOnly: OpenOnly), ListCursor.Parse(After), PageSize, Actor, Cancelled);
        if (!outcome.Succeeded)
        {
            return await RefuseAsync(outcome.Refusal);
        }

        Requests = outcome.Value;
        Names = await names.OfAsync(Requests.Rows.Select(r => r.EstablishmentId), Requests.Rows.Select(r => (Guid?)r.RequesterId), Actor, Cancelled);
        return Page();
    }

    public static string Address(bool ofEstablishment, bool openOnly, ListCursor? after = null)
    {
        string?[] parts = [ofEstablishment ? "vue=etablissement" : null, openOnly ? "ouvertes=true" : null, after is null ? null : $"apres={after}"];
        var query = string.Join('&', parts.OfType<string>());
        return query.Length == 0 ? "/demandes" : "/demandes?" + query;
    }
}
