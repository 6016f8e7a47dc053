using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Recipes;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Referential;
using Amue.Portal.Tickets.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace Amue.Portal.Tickets.History;

/// <summary>
/// <c>requestHistory</c>: gives a demonstration a past, lived through the portal's own operations up to the present. Refused by a portal
/// that is not a demonstration. A run that stopped goes on where it was; once told, it is never told again.
/// </summary>
internal sealed class RequestHistoryStep(
    PortalDb db, PastDesk desk, ActorLoader actors, SpaceCatalog spaces, ReferentialDirectory referential, IConfiguration configuration, TimeProvider time)
    : RecipeStep<RequestHistoryModel>
{
    private const int MostDays = 1100;
    private const double MostPerDay = 50;

    public override string Name => "requestHistory";

    public override Permission Permission => PlatformPermissions.ManagePlatform;

    protected override async Task ValidateAsync(RequestHistoryModel model, RecipeContext context, RecipeProblems problems, CancellationToken cancellationToken)
    {
        if (!configuration.GetValue<bool>("Portal:Demo"))
        {
            problems.Add("tickets.history.notDemonstration");
        }

        if (model.Days is < 1 or > MostDays)
        {
            problems.At(nameof(model.Days)).Add("tickets.history.days", MostDays);
        }

        if (model.PerDay is <= 0 or > MostPerDay)
        {
            problems.At(nameof(model.PerDay)).Add("tickets.history.perDay", MostPerDay);
        }

        for (var i = 0; i < model.Stories.Count; i++)
        {
            var (story, place) = (model.Stories[i], problems.At(nameof(model.Stories)).At(i));
            if (story.Subjects.Count == 0 || story.Subjects.Any(string.IsNullOrWhiteSpace))
            {
                place.At(nameof(story.Subjects)).Add("tickets.submit.noSubject");
            }

            if (!context.IsAnnounced("product", story.Product) && await referential.FindProductAsync(story.Product, cancellationToken) is null)
            {
                place.At(nameof(story.Product)).Add("tickets.submit.unknownProduct");
            }
        }
    }

    protected override async Task<Outcome<Done>> ExecuteAsync(RequestHistoryModel model, RecipeContext context, CancellationToken cancellationToken)
    {
        var history = await BeginAsync(model, cancellationToken);
        if (history.ToldAt is not null)
        {
            return Done.Instance;
        }

        desk.Clock.Set(history.StartsAt);
        var cast = new HistoryCast(db, actors, desk.Referential, desk.Routing, spaces);
        var acts = new HistoryPlan(model, await cast.AskersAsync(cancellationToken)).Between(history.StartsAt, history.EndsAt);
        var last = await LastDoneAsync(history, cancellationToken);
        var live = new LiveHistory(desk, cast);
        for (var i = 0; i < acts.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (request, act) = acts[i];
            if (act.At > last && await live.DoAsync(request, act, cancellationToken) is { } refusal)
            {
                return refusal;
            }

            context.ReportProgress(i + 1, acts.Count);
        }

        history.End(time.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellationToken);
        return Done.Instance;
    }

    private async Task<RequestHistory> BeginAsync(RequestHistoryModel model, CancellationToken cancellationToken)
    {
        var history = await db.RequestHistories.SingleOrDefaultAsync(h => h.Seed == model.Seed, cancellationToken);
        if (history is null)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var until = new DateTime(now.Ticks - (now.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
            history = new RequestHistory(model.Seed, until.Date.AddDays(-model.Days), until);
            db.RequestHistories.Add(history);
            await db.SaveChangesAsync(cancellationToken);
        }

        return history;
    }

    /// <summary>Every act leaves an event at its own time: the last one tells how far a former run came.</summary>
    private async Task<DateTime> LastDoneAsync(RequestHistory history, CancellationToken cancellationToken)
    {
        var tickets = db.Tickets.AsSystem("How far the history has come.");
        return await db.Set<EventRecord>().Where(e => e.At <= history.EndsAt && tickets.Any(t => t.Id == e.ContentId)).MaxAsync(e => (DateTime?)e.At, cancellationToken)
            ?? DateTime.MinValue;
    }
}
