using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Spaces;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Search.Indexing;

/// <summary>Whether the file of this node was made from this database, by this version.</summary>
internal sealed class IndexOrigin(IndexFile file, IServiceScopeFactory scopes, SpaceCatalog spaces)
{
    /// <returns>Null when the file may be read.</returns>
    public async Task<IndexFault?> FaultAsync(CancellationToken cancellationToken)
    {
        if (!file.Exists)
        {
            return IndexFault.Missing;
        }

        try
        {
            using var connection = file.Open();
            if (IndexFile.Meta(connection, "version") != IndexSchema.Version)
            {
                return IndexFault.Older;
            }

            return IndexFile.Meta(connection, "database") == await DatabaseIdAsync(cancellationToken) ? null : IndexFault.OtherDatabase;
        }
        catch (Exception failure) when (IndexFile.IsDamage(failure))
        {
            return IndexFault.Damaged;
        }
    }

    // The portal space is made once in the life of a database; restored, it begins another.
    public async Task<string> DatabaseIdAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return ((await spaces.CurrentAsync(cancellationToken)).Portal?.Id.ToString("N") ?? "empty") + await scope.ServiceProvider.GetRequiredService<DatabaseLife>().ReadAsync(cancellationToken);
    }
}
