using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Search.Data;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Search.Reports;

/// <summary>
/// The questions of the last thirty days that search served badly, the commonest first. Those asked everywhere are for all who
/// look after search; those narrowed to a space only for those who do so there.
/// </summary>
internal sealed class ReadQuestions(PortalDb db, QuestionLog log, TimeProvider time)
{
    public const int Days = 30;
    private const int Most = 50;
    private const int MostRead = 2_000;

    public async Task<Outcome<IReadOnlyList<QuestionGroup>>> ExecuteAsync(QuestionConcern concern, Actor actor, SpaceDirectory spaces, CancellationToken cancellationToken)
    {
        if (!actor.May(SearchPermissions.Manage))
        {
            return Refusal.NotPermitted;
        }

        await log.FlushAsync(cancellationToken);
        var groups = await Recent(actor, spaces)
            .GroupBy(q => q.Key)
            .Select(g => new
            {
                Text = g.Max(q => q.Text)!,
                Asked = g.Count(),
                Concerned = concern == QuestionConcern.WithoutResult ? g.Count(q => q.Results == 0)
                    : concern == QuestionConcern.WithoutClick ? g.Count(q => q.Results > 0 && !q.IsFollowed)
                    : g.Count(q => q.IsReformulated),
                Establishments = g.Select(q => q.EstablishmentId).Distinct().Count(),
                LastAt = g.Max(q => q.AskedAt),
            })
            .Where(g => g.Concerned >= QuestionGroup.Fewest)
            .OrderByDescending(g => g.Concerned).ThenBy(g => g.Text)
            .Take(Most)
            .ToListAsync(cancellationToken);
        return groups.Select(g => new QuestionGroup(g.Text, g.Asked, g.Concerned, g.Establishments, g.LastAt)).ToList();
    }

    /// <summary>How often a question was asked.</summary>
    public async Task<QuestionGroup> OfAsync(string text, Actor actor, SpaceDirectory spaces, CancellationToken cancellationToken)
    {
        await log.FlushAsync(cancellationToken);
        var key = QuestionKey.Of(text);
        var asked = await Recent(actor, spaces).Where(q => q.Key == key).Select(q => new { q.EstablishmentId, q.AskedAt, q.Results }).ToListAsync(cancellationToken);
        return new QuestionGroup(
            text,
            asked.Count,
            asked.Count(q => q.Results == 0),
            asked.Select(q => q.EstablishmentId).Distinct().Count(),
            asked.Count == 0 ? default : asked.Max(q => q.AskedAt));
    }

    /// <summary>The commonest questions that hold one of some terms, whatever became of them.</summary>
    public async Task<IReadOnlyList<QuestionGroup>> HoldingAsync(IReadOnlySet<string> terms, int most, Actor actor, SpaceDirectory spaces, CancellationToken cancellationToken)
    {
        await log.FlushAsync(cancellationToken);
        var groups = await Recent(actor, spaces)
            .GroupBy(q => q.Key)
            .Select(g => new { g.Key, Text = g.Max(q => q.Text)!, Asked = g.Count(), Establishments = g.Select(q => q.EstablishmentId).Distinct().Count(), LastAt = g.Max(q => q.AskedAt) })
            .Where(g => g.Asked >= QuestionGroup.Fewest)
            .OrderByDescending(g => g.Asked).ThenBy(g => g.Text).Take(MostRead).ToListAsync(cancellationToken);
        return groups.Where(g => g.Key.Split(' ').Any(terms.Contains)).Take(most)
            .Select(g => new QuestionGroup(g.Text, g.Asked, g.Asked, g.Establishments, g.LastAt)).ToList();
    }

    private IQueryable<AskedQuestion> Recent(Actor actor, SpaceDirectory spaces)
    {
        var since = time.GetUtcNow().UtcDateTime.AddDays(-Days);
        var theirs = spaces.All.Where(s => actor.May(SearchPermissions.Manage, s.Scope)).Select(s => (Guid?)s.Id).ToArray();
        return db.AskedQuestions.AsNoTracking().Where(q => q.AskedAt >= since && (q.SpaceId == null || theirs.Contains(q.SpaceId)));
    }
}
