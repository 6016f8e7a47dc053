using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Time;
using Amue.Portal.Referential.Data;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Referential.Support;

/// <summary>The hours of those who support: every delay of a request is counted in the hours of whoever holds it.</summary>
public sealed class SupportCalendars(PortalDb db)
{
    /// <summary>The group's own hours, or the portal's office hours when it says none.</summary>
    public async Task<BusinessCalendar> OfGroupAsync(Guid groupId, CancellationToken cancellationToken)
    {
        var group = await db.SupportGroups.AsNoTracking().SingleOrDefaultAsync(g => g.Id == groupId, cancellationToken);
        return Read(group?.Calendar);
    }

    /// <summary>Correspondents keep the portal's office hours, on the clocks of their establishment.</summary>
    public async Task<BusinessCalendar> OfCorrespondentsAsync(Guid establishmentId, CancellationToken cancellationToken)
    {
        var zone = await db.Establishments.Where(e => e.Id == establishmentId).Select(e => e.TimeZoneId).SingleOrDefaultAsync(cancellationToken);
        return InZone(zone);
    }

    /// <summary>The portal's office hours on the clocks of a zone.</summary>
    /// <param name="timeZoneId">IANA name.</param>
    public static BusinessCalendar InZone(string? timeZoneId) => timeZoneId is null || timeZoneId == BusinessCalendar.Default.Definition.TimeZone
        ? BusinessCalendar.Default
        : Read(CalendarDefinition.OfficeHours with { TimeZone = timeZoneId });

    // What was right when it was written may no longer be, on a machine that knows fewer time zones: a delay is still counted.
    private static BusinessCalendar Read(CalendarDefinition? definition) =>
        definition is not null && BusinessCalendar.Read(definition) is { Succeeded: true, Value: var calendar } ? calendar : BusinessCalendar.Default;
}
