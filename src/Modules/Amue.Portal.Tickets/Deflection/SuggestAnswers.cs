using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Search.Querying;
using Amue.Portal.Tickets.Data;

namespace Amue.Portal.Tickets.Deflection;

/// <summary>What already answers a need, all types together; the journey keeps what was shown. The first need starts the journey.</summary>
internal sealed class SuggestAnswers(PortalDb db, EventLog events, PortalSearch search, TimeProvider time)
{
    public const int Most = 6;

    public async Task<Outcome<SuggestedAnswers>> ExecuteAsync(NeedRequest request, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.May(TicketPermissions.Create) || actor.Ref is not { } person)
        {
            return Refusal.NotPermitted;
        }

        var journey = request.JourneyId is { } id ? await db.Journeys.OpenAsync(id, person, cancellationToken) : null;
        var isNew = journey is not { Outcome: JourneyOutcome.Open };
        var now = time.GetUtcNow().UtcDateTime;
        if (isNew)
        {
            journey = new Journey(person, request.SpaceId, now);
            db.Journeys.Add(journey);
            events.Add(new JourneyStarted(journey.Id, journey.SpaceId), actor);
        }

        var answer = await search.FindAsync(new SearchRequest(request.Text) { SpaceId = request.SpaceId, Take = Most }, actor, cancellationToken);
        journey!.Show(answer.Hits.Select(h => h.ContentId).ToList(), now);
        await db.SaveChangesAsync(cancellationToken);
        return new SuggestedAnswers(journey.Id, answer.Hits, answer.IsEmptyQuestion);
    }
}

/// <param name="Text">In the person's words; looked for, and kept nowhere.</param>
/// <param name="JourneyId">Null, unknown or ended: a new journey begins.</param>
/// <param name="SpaceId">Only in this space; null: everywhere.</param>
internal sealed record NeedRequest(string Text, Guid? JourneyId = null, Guid? SpaceId = null);

/// <param name="IsEmptyQuestion">There was nothing to look for: no word, or only words that every text has.</param>
internal sealed record SuggestedAnswers(Guid JourneyId, IReadOnlyList<SearchHit> Hits, bool IsEmptyQuestion);
