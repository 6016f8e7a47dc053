using System.Globalization;

namespace Amue.Portal.Tickets.Queue;

/// <summary>Where a page of a queue ends: the next one begins after it.</summary>
internal sealed record QueueCursor(TicketPriority Priority, DateTime SubmittedAt, Guid Id)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(int)Priority}-{SubmittedAt.Ticks}-{Id:N}");

    /// <returns>Null for anything that is not a cursor: the queue begins at its head.</returns>
    public static QueueCursor? Parse(string? text) =>
        text?.Split('-') is [var priority, var ticks, var id]
        && int.TryParse(priority, NumberStyles.None, CultureInfo.InvariantCulture, out var p)
        && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var t)
        && t <= DateTime.MaxValue.Ticks
        && Guid.TryParseExact(id, "N", out var guid)
            ? new QueueCursor((TicketPriority)p, new DateTime(t, DateTimeKind.Utc), guid)
            : null;
}
