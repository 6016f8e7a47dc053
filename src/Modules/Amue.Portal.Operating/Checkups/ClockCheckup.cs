using Amue.Portal.Platform.Checkups;
using Amue.Portal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Operating.Checkups;

/// <summary>Whether this machine's clock agrees with the database server's, and does not run behind what has been written.</summary>
internal sealed class ClockCheckup(PortalDb db, TimeProvider time) : ICheckup
{
    private static readonly TimeSpan MostSkew = TimeSpan.FromSeconds(5);

    public string Subject => "clock";

    public async Task<IReadOnlyList<Finding>> LookAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (!db.IsSqlite)
        {
            var there = DateTime.SpecifyKind(await db.Database.SqlQuery<DateTime>($"SELECT clock_timestamp() AT TIME ZONE 'UTC' AS \"Value\"").SingleAsync(cancellationToken), DateTimeKind.Utc);
            if ((there - now).Duration() > MostSkew)
            {
                return [Finding.Error($"it differs from the database server's by {(there - now).TotalSeconds:0} seconds", "Synchronise both (chrony or systemd-timesyncd).")];
            }
        }

        var last = await db.Database.SqlQuery<DateTime?>($"SELECT max(at) AS \"Value\" FROM audit_entries").SingleAsync(cancellationToken);
        return last is { } written && written - now > MostSkew
            ? [Finding.Error($"it is behind what was written last, by {(written - now).TotalSeconds:0} seconds", "Synchronise it (chrony or systemd-timesyncd); times and deadlines are wrong until then.")]
            : [Finding.Ok(db.IsSqlite ? "not behind what was written last" : "agrees with the database server's")];
    }
}
