using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Tickets.Data;
using Amue.Portal.Tickets.Reading;
using Amue.Portal.Tickets.Timeline;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Tickets.Confidentiality;

/// <summary>
/// One reading of a request by somebody who is not entitled to it, with its reason (domain.md §2.5, R5). It gives no right: the next reading
/// asks again. It is noted before anything is shown, and its requester and their correspondents are told. Internal notes stay hidden.
/// </summary>
internal sealed class ReadWithReason(PortalDb db, EventLog events, AuditLog audit, CustomFields customFields, TicketTimeline timeline)
{
    public const int ShortestReason = 15;

    public async Task<Outcome<ReasonedReading>> ExecuteAsync(string number, string reason, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.MayPortalWide(TicketPermissions.ReadWithReason))
        {
            return await RefuseAsync(Refusal.NotPermitted);
        }

        var ticket = await db.Tickets.AsSystem("Read with a reason by an administrator who is not entitled: noted and told.").AsNoTracking()
            .Include(t => t.Item.Audience).Include(t => t.Item.Versions).Include(t => t.Stages).AsSplitQuery()
            .SingleOrDefaultAsync(t => t.Number == number, cancellationToken);
        if (await ProblemsAsync(ticket, number, reason, actor, cancellationToken) is { Count: > 0 } errors)
        {
            return await RefuseAsync(Refusal.Invalid(errors));
        }

        events.Add(new TicketReadWithReason(ticket!.Id), actor);
        var requester = await db.ActorReferences.Where(r => r.AccountId == ticket.RequesterId).Select(r => (Guid?)r.Ref).SingleOrDefaultAsync(cancellationToken);
        await audit.SaveAsync(db, actor, new AuditAct(ConfidentialReading.WithReason, number) { SubjectRef = requester, Reason = reason }, cancellationToken);
        var fields = await customFields.OfAsync(Ticket.ContentType, ticket.Item.SpaceId, cancellationToken);
        var sheet = ReadTicket.SheetOf(ticket, fields, actor);
        return new ReasonedReading(sheet, await timeline.SharedOfAsync(sheet, cancellationToken));

        async Task<Refusal> RefuseAsync(Refusal refusal)
        {
            // Whoever hangs up at once leaves a trace all the same.
            await audit.RecordAsync(actor, new AuditAct(ConfidentialReading.WithReason, number, AuditAct.Refused) { Reason = refusal.Kind.ToString() }, CancellationToken.None);
            return refusal;
        }
    }

    private async Task<List<FieldError>> ProblemsAsync(Ticket? ticket, string number, string reason, Actor actor, CancellationToken cancellationToken)
    {
        var errors = new List<FieldError>();
        if (ticket is null)
        {
            errors.Add(new FieldError("Number", "tickets.readWithReason.unknown", number));
        }
        else if (await db.Tickets.VisibleTo(actor).AnyAsync(t => t.Id == ticket.Id, cancellationToken))
        {
            errors.Add(new FieldError("Number", "tickets.readWithReason.entitled", number));
        }

        if (reason.Length is < ShortestReason or > Ticket.MaxReasonLength)
        {
            errors.Add(new FieldError("Reason", "tickets.readWithReason.reasonLength", ShortestReason, Ticket.MaxReasonLength));
        }

        return errors;
    }
}

internal sealed record ReasonedReading(TicketSheet Sheet, IReadOnlyList<TimelineEntry> Timeline);
