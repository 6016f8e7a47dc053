using Amue.Portal.Platform.Jobs;
using Microsoft.Extensions.Logging;

namespace Amue.Portal.Platform.Content.Attachments;

/// <summary>Removes stored files that nothing names, a day after they came: an upload's row may still be on its way.</summary>
internal sealed class SweepAttachments(AttachmentStore store, IEnumerable<IAttachmentOwner> owners, TimeProvider time, ILogger<SweepAttachments> logger) : IJob
{
    public const string JobName = "attachments.sweep";

    private const int AtOnce = 500;

    private static readonly TimeSpan Youth = TimeSpan.FromDays(1);

    public async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        var removed = 0;
        foreach (var digests in store.WrittenBefore(time.GetUtcNow().UtcDateTime - Youth).Chunk(AtOnce))
        {
            var named = new HashSet<string>();
            foreach (var owner in owners)
            {
                named.UnionWith(await owner.StillNamedAsync(digests, cancellationToken));
            }

            foreach (var orphan in digests.Where(d => !named.Contains(d)))
            {
                store.Remove(orphan);
                removed++;
            }
        }

        logger.LogInformation("{Removed} attached files that nothing names were removed", removed);
    }
}
