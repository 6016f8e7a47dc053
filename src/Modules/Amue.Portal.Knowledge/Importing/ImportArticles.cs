using Amue.Portal.Knowledge.Writing;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Knowledge.Importing;

/// <summary>
/// Publishes a file of articles, one JSON object a line, each line saved on its own: a bad line is told and passed over, an
/// interrupted import is taken up by running it again, and a second run changes nothing. Saving fifty together would be a fifth
/// faster, and people who write beside it on SQLite waited eleven seconds.
/// </summary>
public sealed class ImportArticles(IServiceScopeFactory scopes, SpaceCatalog spaces)
{
    public const int LongestId = ArticleSource.LongestText;

    /// <summary>In characters: room for the longest article with each of its characters escaped.</summary>
    public const int LongestLine = 2_000_000;

    /// <param name="lines">The file's lines, read as they are needed; one longer than <see cref="LongestLine"/> may come without its end.</param>
    /// <param name="spaceKey">The home space of the articles.</param>
    /// <param name="visibility">V0, V1 or V2, for all of them.</param>
    /// <param name="actor">Must hold <see cref="KnowledgePermissions.Publish"/> there.</param>
    /// <param name="progress">Told after each line.</param>
    /// <param name="cancellationToken">Stops between two lines; what was saved stays.</param>
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
        await foreach (var line in lines.WithCancellation(cancellationToken))
        {
            report.Lines++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                Count(await PublishAsync(line, space, visibility, actor, cancellationToken), report);
            }

            progress?.Report(report);
        }

        return report;
    }

    private async Task<Outcome<PublishedArticle>> PublishAsync(string line, SpaceEntry space, VisibilityLevel visibility, Actor actor, CancellationToken cancellationToken)
    {
        var read = ImportLine.Read(line, visibility);
        if (!read.Succeeded)
        {
            return read.Refusal;
        }

        // A scope a line: nothing that one line left behind is saved with the next.
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PublishArticle>().ExecuteAsync(read.Value, space, actor, cancellationToken);
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
