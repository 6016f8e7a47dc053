using System.Globalization;
using Amue.Portal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Tickets.Opening;

/// <summary>Numbers without gaps, per kind and year: the counter moves in the transaction of the submission.</summary>
internal sealed class TicketNumbers(PortalDb db)
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    /// <summary>Inside a write transaction, and last in it: others who submit wait for its end.</summary>
    public async Task<string> NextAsync(TicketKind kind, DateTime at, CancellationToken cancellationToken)
    {
        var year = TimeZoneInfo.ConvertTimeFromUtc(at, Paris).Year;
        var last = await db.Database.SqlQuery<int>(
            $"""
             INSERT INTO ticket_numbers (kind, year, last) VALUES ({(int)kind}, {year}, 1)
             ON CONFLICT (kind, year) DO UPDATE SET last = ticket_numbers.last + 1
             RETURNING last AS "Value"
             """).ToListAsync(cancellationToken);
        return string.Create(CultureInfo.InvariantCulture, $"{Prefix(kind)}-{year}-{last[0]:000000}");
    }

    private static string Prefix(TicketKind kind) => kind == TicketKind.AssistanceRequest ? "DA" : "DM";
}
