using Amue.Portal.Platform.Data;
using Amue.Portal.Testing.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Web.Tests.Faults;

/// <summary>What a database holds of the requests that were sent to it, looked at row by row.</summary>
internal static class WrittenRequests
{
    /// <summary>Each acknowledged one is there, and each that is there is whole: its item, its place in its space, its stage and its event, once.</summary>
    public static Task AssertWholeAsync(PortalApp app, IReadOnlyCollection<string> acknowledged) => app.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<PortalDb>();
        var numbers = await db.Database.SqlQuery<string>($"SELECT number AS \"Value\" FROM tickets WHERE number IS NOT NULL").ToListAsync();
        var halves = await db.Database.SqlQuery<int>(
            $"""
             SELECT count(*) AS "Value" FROM tickets t WHERE t.submitted_at IS NOT NULL AND NOT (
                 t.number IS NOT NULL
                 AND EXISTS (SELECT 1 FROM content_items i WHERE i.id = t.id)
                 AND EXISTS (SELECT 1 FROM content_placements p WHERE p.content_id = t.id)
                 AND EXISTS (SELECT 1 FROM ticket_stages s WHERE s.ticket_id = t.id)
                 AND (SELECT count(*) FROM events e WHERE e.content_id = t.id AND e.type = 'ticket.submitted') = 1)
             """).SingleAsync();
        var strays = await db.Database.SqlQuery<int>(
            $"SELECT count(*) AS \"Value\" FROM events e WHERE e.type = 'ticket.submitted' AND NOT EXISTS (SELECT 1 FROM tickets t WHERE t.id = e.content_id)").SingleAsync();

        Assert.Distinct(numbers);
        Assert.Empty(acknowledged.Except(numbers));
        Assert.Equal((0, 0), (halves, strays));
        if (db.IsSqlite)
        {
            Assert.Equal(["ok"], await db.Database.SqlQueryRaw<string>("SELECT integrity_check AS \"Value\" FROM pragma_integrity_check").ToListAsync());
        }
    });
}
