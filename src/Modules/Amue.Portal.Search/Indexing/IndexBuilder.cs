using Amue.Portal.Platform.Events;
using Amue.Portal.Search.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Amue.Portal.Search.Indexing;

/// <summary>Makes the index again from the database, file and memory, while the portal serves.</summary>
internal sealed class IndexBuilder(IndexFile file, IndexOrigin origin, IServiceScopeFactory scopes, ILogger<IndexBuilder> logger)
{
    private const int ItemsAtOnce = 200;

    /// <summary>Items indexed and to be indexed; null when nothing is being made.</summary>
    public (int Done, int Total)? Progress { get; private set; }

    /// <param name="begun">Given the index while it fills: what is there already may be searched.</param>
    /// <returns>From where the log is to be followed.</returns>
    public async Task<EventPosition> BuildAsync(Action<TermIndex> begun, CancellationToken cancellationToken)
    {
        file.Delete();
        using var connection = file.Open();
        IndexFile.Run(connection, IndexSchema.Create);
        var index = new TermIndex();
        begun(index);
        await using var scope = scopes.CreateAsyncScope();
        // The position first: what changes while the corpus is walked is followed afterwards.
        var position = await scope.ServiceProvider.GetRequiredService<EventReader>().LatestAsync(cancellationToken);
        var total = await scope.ServiceProvider.GetRequiredService<ContentUnits>().CountAsync(cancellationToken);
        var done = 0;
        var last = Guid.Empty;
        while (true)
        {
            Progress = (done, total);
            await using var batch = scopes.CreateAsyncScope();
            var content = batch.ServiceProvider.GetRequiredService<ContentUnits>();
            var ids = await content.IdsAfterAsync(last, ItemsAtOnce, cancellationToken);
            if (ids.Count == 0)
            {
                break;
            }

            using var writer = new IndexWriter(connection, index);
            foreach (var item in await content.OfAsync(ids, cancellationToken))
            {
                writer.Add(AnalysedItem.Of(item));
            }

            writer.Commit();
            done += ids.Count;
            last = ids[^1];
        }

        using (var writer = new IndexWriter(connection, index))
        {
            writer.SetPosition(position);
            writer.Set("version", IndexSchema.Version);
            writer.Set("database", await origin.DatabaseIdAsync(cancellationToken));
            writer.Commit();
        }

        Progress = null;
        logger.LogInformation("The search index was made again: {Items} items", done);
        return position;
    }
}
