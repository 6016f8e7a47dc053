using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Tickets.Data;

namespace Amue.Portal.Tickets.Deflection;

/// <summary>"Continuer ma demande": nothing shown answered, the journey goes on to the form.</summary>
internal sealed class ContinueToRequest(PortalDb db, EventLog events, ShownAnswers shown, TimeProvider time)
{
    public async Task<Outcome<Done>> ExecuteAsync(Guid journeyId, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.May(TicketPermissions.Create) || actor.Ref is not { } person)
        {
            return Refusal.NotPermitted;
        }

        await shown.WriteAsync(cancellationToken);
        var journey = await db.Journeys.OpenAsync(journeyId, person, cancellationToken);
        if (journey is null)
        {
            return Refusal.NotFound;
        }

        if (journey.Outcome == JourneyOutcome.Open)
        {
            journey.Continue(time.GetUtcNow().UtcDateTime);
            var opened = journey.Suggestions.Count(s => s.OpenedAt is not null);
            events.Add(new JourneyContinued(journey.Id, journey.Suggestions.Count, opened), actor);
            await db.SaveChangesAsync(cancellationToken);
            shown.Forget(journey.Id);
        }

        return Done.Instance;
    }
}
