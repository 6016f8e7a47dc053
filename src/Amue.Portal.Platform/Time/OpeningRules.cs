namespace Amue.Portal.Platform.Time;

/// <summary>When a calendar opens on a given date, by the wall clock: its week, less public holidays and own closures.</summary>
internal sealed class OpeningRules(
    IReadOnlyDictionary<DayOfWeek, OpeningSlot[]> week,
    HolidayTerritory holidays,
    (DateOnly From, DateOnly To)[] closures)
{
    public ReadOnlySpan<OpeningSlot> SlotsOn(DateOnly date)
    {
        if (!week.TryGetValue(date.DayOfWeek, out var slots))
        {
            return [];
        }

        return IsClosed(date) ? [] : slots;
    }

    private bool IsClosed(DateOnly date)
    {
        foreach (var (from, to) in closures)
        {
            if (from <= date && date <= to)
            {
                return true;
            }
        }

        return FrenchHolidays.Contains(date, holidays);
    }
}
