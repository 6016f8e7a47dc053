using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Tickets.Data;

namespace Amue.Portal.Tickets.Deflection;

/// <summary>"Cela répond à ma question": the journey ends without a request.</summary>
internal sealed class EndByAnswer(PortalDb db, EventLog events, ShownAnswers shown, TimeProvider time)
{
    public async Task<Outcome<Done>> ExecuteAsync(Guid journeyId, Guid contentId, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.May(TicketPermissions.Create) || actor.Ref is not { } person)
        {
            return Refusal.NotPermitted;
        }

        await shown.WriteAsync(cancellationToken);
        var journey = await db.Journeys.OpenAsync(journeyId, person, cancellationToken);
        if (journey?.Suggestions.Find(s => s.ContentId == contentId) is not { } suggestion)
        {
            return Refusal.NotFound;
        }

        // Sent twice, or thought better of after continuing: the first end counts.
        if (journey.Outcome == JourneyOutcome.Open)
        {
            journey.Deflect(contentId, time.GetUtcNow().UtcDateTime);
            events.Add(new JourneyDeflected(journey.Id, contentId, suggestion.Rank, suggestion.OpenedAt is not null, journey.Suggestions.Count), actor);
            await db.SaveChangesAsync(cancellationToken);
            shown.Forget(journey.Id);
        }

        return Done.Instance;
    }
}
