using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Referential;
using Amue.Portal.Referential.Establishments;
using Amue.Portal.Tickets.Naming;
using Amue.Portal.Tickets.Queue;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Tickets.Pages.Requests;

/// <summary>A desk's queue: overviews with their counts, filters in the address, rows.</summary>
[Feature(Manifest.Feature)]
internal sealed class QueueModel(TicketQueue queue, QueueDesks desks, TicketNames names, ReferentialDirectory referential) : PortalPage
{
    private const int PageSize = 25;

    [BindProperty(SupportsGet = true, Name = "groupe")]
    public string? DeskKey { get; set; }

    [BindProperty(SupportsGet = true, Name = "etat")]
    public TicketState? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "niveau")]
    public SupportLevel? Level { get; set; }

    [BindProperty(SupportsGet = true, Name = "priorite")]
    public TicketPriority? Priority { get; set; }

    [BindProperty(SupportsGet = true, Name = "produit")]
    public Guid? ProductId { get; set; }

    [BindProperty(SupportsGet = true, Name = "categorie")]
    public string? CategoryCode { get; set; }

    [BindProperty(SupportsGet = true, Name = "etablissement")]
    public string? EstablishmentCode { get; set; }

    [BindProperty(SupportsGet = true, Name = "responsable")]
    public AssigneeFilter Assignee { get; set; }

    [BindProperty(SupportsGet = true, Name = "texte")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true, Name = "tri")]
    public QueueSort Sort { get; set; }

    [BindProperty(SupportsGet = true, Name = "apres")]
    public string? After { get; set; }

    public IReadOnlyList<QueueDesk> Desks { get; private set; } = [];

    public QueueDesk? Desk { get; private set; }

    public QueueCounts? Counts { get; private set; }

    public QueuePage? Requests { get; private set; }

    public KnownNames Names { get; private set; } = KnownNames.None;

    public EstablishmentEntry? Establishment { get; private set; }

    public bool IsFiltered =>
        State is not null || Level is not null || Priority is not null || ProductId is not null || Assignee != AssigneeFilter.Anyone
        || !string.IsNullOrEmpty(CategoryCode) || !string.IsNullOrEmpty(EstablishmentCode) || !string.IsNullOrEmpty(Text);

    public async Task<IActionResult> OnGetAsync()
    {
        Desks = await desks.OfAsync(Actor, Cancelled);
        if (Desks.Count == 0)
        {
            return Actor.May(TicketPermissions.HandleN1) || Actor.May(TicketPermissions.HandleN2) ? Page() : await RefuseAsync(Refusal.NotFound);
        }

        Desk = string.IsNullOrEmpty(DeskKey) ? Desks[0] : Desks.FirstOrDefault(d => d.Key == DeskKey);
        if (Desk is null)
        {
            return await RefuseAsync(Refusal.NotFound);
        }

        Establishment = string.IsNullOrWhiteSpace(EstablishmentCode) ? null : await referential.FindEstablishmentAsync(EstablishmentCode.Trim().ToUpperInvariant(), Cancelled);
        var counts = await queue.CountsAsync(Desk.Key, Actor, Cancelled);
        var page = await queue.PageAsync(Desk.Key, Filter(), Sort, QueueCursor.Parse(After), PageSize, Actor, Cancelled);
        if (!counts.Succeeded || !page.Succeeded)
        {
            return await RefuseAsync((counts.Refusal ?? page.Refusal)!);
        }

        (Counts, Requests) = (counts.Value, page.Value);
        Names = await names.OfAsync(Requests.Rows.Select(r => r.EstablishmentId), Requests.Rows.Select(r => r.AssigneeId), Actor, Cancelled);
        return Page();
    }

    public QueueAddress Address => new(
        Desk!.Key, State, Level, Priority, ProductId, CategoryCode, EstablishmentCode, Assignee, Text, Sort);

    private QueueFilter Filter() => new()
    {
        State = State,
        Level = Level,
        Priority = Priority,
        ProductId = ProductId,
        CategoryCode = CategoryCode,
        // A code that nobody has finds nothing, rather than everything.
        EstablishmentId = string.IsNullOrWhiteSpace(EstablishmentCode) ? null : Establishment?.Id ?? Guid.Empty,
        Assignee = Assignee,
        Text = Text,
    };
}
