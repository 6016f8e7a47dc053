using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Search.Querying;
using Amue.Portal.Tickets.Data;

namespace Amue.Portal.Tickets.Deflection;

/// <summary>What already answers a need, all types together; the journey keeps what was shown. The first need starts the journey.</summary>
internal sealed class SuggestAnswers(PortalDb db, EventLog events, PortalSearch search, ShownAnswers shown, TimeProvider time)
{
    public const int Most = 6;

    public async Task<Outcome<SuggestedAnswers>> ExecuteAsync(NeedRequest request, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.May(TicketPermissions.Create) || actor.Ref is not { } person)
        {
            return Refusal.NotPermitted;
        }

        var answer = await FindAsync(request, actor, cancellationToken);
        var contentIds = answer.Hits.Select(h => h.ContentId).ToList();
        var now = time.GetUtcNow().UtcDateTime;
        var journeyId = request.JourneyId is { } known && shown.TryShow(known, person, contentIds, now)
            ? known
            : await KeepAsync(request, contentIds, actor, person, now, cancellationToken);
        return new SuggestedAnswers(journeyId, answer.Hits, answer.IsEmptyQuestion);
    }

    /// <summary>In the product's space first; everywhere when nothing is there.</summary>
    private async Task<SearchAnswer> FindAsync(NeedRequest request, Actor actor, CancellationToken cancellationToken)
    {
        var question = new SearchRequest(request.Text) { Take = Most, OnlyBest = true };
        var there = await search.FindAsync(question with { SpaceId = request.SpaceId }, actor, cancellationToken);
        return there.Hits.Count > 0 || request.SpaceId is null ? there : await search.FindAsync(question, actor, cancellationToken);
    }

    private async Task<Guid> KeepAsync(NeedRequest request, List<Guid> contentIds, Actor actor, Guid person, DateTime now, CancellationToken cancellationToken)
    {
        var journey = request.JourneyId is { } id ? await db.Journeys.OpenAsync(id, person, cancellationToken) : null;
        if (journey is not { Outcome: JourneyOutcome.Open })
        {
            journey = new Journey(person, request.SpaceId, now);
            db.Journeys.Add(journey);
            events.Add(new JourneyStarted(journey.Id, journey.SpaceId), actor);
        }

        journey.Show(contentIds, now);
        await db.KeepShownAsync(cancellationToken);
        shown.Remember(journey);
        return journey.Id;
    }
}

/// <param name="Text">In the person's words; looked for, and kept nowhere.</param>
/// <param name="JourneyId">Null, unknown or ended: a new journey begins.</param>
/// <param name="SpaceId">The space to look through first; null: everywhere at once.</param>
internal sealed record NeedRequest(string Text, Guid? JourneyId = null, Guid? SpaceId = null);

/// <param name="IsEmptyQuestion">There was nothing to look for: no word, or only words that every text has.</param>
internal sealed record SuggestedAnswers(Guid JourneyId, IReadOnlyList<SearchHit> Hits, bool IsEmptyQuestion);
