using Amue.Portal.Knowledge.Writing;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Knowledge.Importing;

/// <summary>
/// Publishes a file of articles, one JSON object a line, some lines saved together: a bad line is told and passed over, an
/// interrupted import is taken up by running it again, and a second run changes nothing.
/// </summary>
public sealed class ImportArticles(IServiceScopeFactory scopes, SpaceCatalog spaces)
{
    public const int LongestId = ArticleSource.LongestText;

    /// <summary>In characters: room for the longest article with each of its characters escaped.</summary>
    public const int LongestLine = 2_000_000;

    /// <summary>How many lines one transaction saves at most: enough that the disk waits little, so few that who writes beside hardly does.</summary>
    public const int MostTogether = 50;

    /// <summary>In characters; the line that passes it is the last of its transaction.</summary>
    private const int LongestTogether = 500_000;

    /// <param name="lines">The file's lines, read as they are needed; one longer than <see cref="LongestLine"/> may come without its end.</param>
    /// <param name="spaceKey">The home space of the articles.</param>
    /// <param name="visibility">V0, V1 or V2, for all of them.</param>
    /// <param name="actor">Must hold <see cref="KnowledgePermissions.Publish"/> there.</param>
    /// <param name="progress">Told of each line once it is saved.</param>
    /// <param name="cancellationToken">Stops between two transactions; what was saved stays.</param>
    public async Task<Outcome<ImportReport>> ExecuteAsync(
        IAsyncEnumerable<string> lines, string spaceKey, VisibilityLevel visibility, Actor actor, IProgress<ImportReport>? progress, CancellationToken cancellationToken)
    {
        if ((await spaces.CurrentAsync(cancellationToken)).Find(spaceKey) is not { } space)
        {
            return Refusal.NotFound;
        }

        if (!actor.May(KnowledgePermissions.Publish, space.Scope))
        {
            return Refusal.NotPermitted;
        }

        var report = new ImportReport();
        var together = new List<string>();
        await foreach (var line in lines.WithCancellation(cancellationToken))
        {
            together.Add(line);
            if (together.Count == MostTogether || together.Sum(l => l.Length) > LongestTogether)
            {
                await SaveAsync(together);
            }
        }

        await SaveAsync(together);
        return report;

        async Task SaveAsync(List<string> some)
        {
            foreach (var outcome in await PublishAsync(some, space, visibility, actor, cancellationToken))
            {
                report.Lines++;
                if (outcome is { } known)
                {
                    Count(known, report);
                }

                progress?.Report(report);
            }

            some.Clear();
        }
    }

    /// <returns>What became of each line; null of one that holds nothing.</returns>
    private async Task<List<Outcome<PublishedArticle>?>> PublishAsync(
        List<string> lines, SpaceEntry space, VisibilityLevel visibility, Actor actor, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var publish = scope.ServiceProvider.GetRequiredService<PublishArticle>();
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var outcomes = new List<Outcome<PublishedArticle>?>();
        foreach (var line in lines)
        {
            outcomes.Add(string.IsNullOrWhiteSpace(line) ? (Outcome<PublishedArticle>?)null : await PublishAsync(ImportLine.Read(line, visibility)));
            // Nothing that one line left behind is saved with the next.
            db.ChangeTracker.Clear();
        }

        await transaction.CommitAsync(cancellationToken);
        return outcomes;

        async Task<Outcome<PublishedArticle>> PublishAsync(Outcome<ArticleText> text) =>
            text.Succeeded ? await publish.ExecuteAsync(text.Value, space, actor, cancellationToken) : text.Refusal;
    }

    private static void Count(Outcome<PublishedArticle> outcome, ImportReport report)
    {
        if (!outcome.Succeeded)
        {
            report.Rejected.Add(new RejectedLine(report.Lines, outcome.Refusal.Errors));
            return;
        }

        switch (outcome.Value.Change)
        {
            case PublicationChange.Created:
                report.Created++;
                break;
            case PublicationChange.Updated:
                report.Updated++;
                break;
            default:
                report.Unchanged++;
                break;
        }
    }
}
