using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Checkups;

namespace Amue.Portal.Operating.Checkups;

/// <summary>Whether an entry of the journal was altered or removed.</summary>
internal sealed class AuditCheckup(AuditLog audit) : ICheckup
{
    public string Subject => "audit";

    public async Task<IReadOnlyList<Finding>> LookAsync(CancellationToken cancellationToken)
    {
        var found = await audit.VerifyAsync(head: null, progress: null, cancellationToken);
        return [found.BrokenAt is { } id
            ? Finding.Error($"the chain breaks at entry {id}: it was altered, or the one before it was removed", "Tell who answers for security; keep the database as it is, and compare with backups: portal audit verify")
            : Finding.Ok($"{found.Entries} entries, none altered or removed")];
    }
}
