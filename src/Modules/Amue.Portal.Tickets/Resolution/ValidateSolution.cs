using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Tickets.Data;

namespace Amue.Portal.Tickets.Resolution;

/// <summary>The requester, or a correspondent of the same establishment, accepts the solution.</summary>
internal sealed class ValidateSolution(PortalDb db, EventLog events, TimeProvider time)
{
    /// <param name="rating">From 1 to 5, when the person gives one.</param>
    public async Task<Outcome<TicketStanding>> ExecuteAsync(string number, int? rating, Actor actor, CancellationToken cancellationToken)
    {
        if (!TicketRules.MayEver(TicketAction.Validate, actor))
        {
            return Refusal.NotPermitted;
        }

        var ticket = await db.Tickets.OpenAsync(number, actor, cancellationToken);
        if (ticket is null)
        {
            return Refusal.NotFound;
        }

        if (TicketRules.Refuse(ticket, TicketAction.Validate, actor) is { } refusal)
        {
            return refusal;
        }

        if (rating is < 1 or > 5)
        {
            return Refusal.InvalidField("Rating", "tickets.validate.rating");
        }

        (await db.SolutionOfAsync(ticket, cancellationToken)).Accept();
        ticket.Validate(rating, time.GetUtcNow().UtcDateTime);
        events.Add(TicketValidated.By(ticket), actor);
        return await db.TrySaveAsync(cancellationToken) is { } changed ? changed : ticket.Standing;
    }
}
