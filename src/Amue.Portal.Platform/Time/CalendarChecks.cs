using System.Globalization;
using Amue.Portal.Platform.Operations;

namespace Amue.Portal.Platform.Time;

/// <summary>Turns the texts of a definition into rules and gathers every error met on the way.</summary>
internal sealed class CalendarChecks(CalendarDefinition definition)
{
    private static readonly Dictionary<string, DayOfWeek> Days = ByName<DayOfWeek>();
    private static readonly Dictionary<string, HolidayTerritory> Territories = ByName<HolidayTerritory>();

    private readonly List<FieldError> _errors = [];

    public IReadOnlyList<FieldError> Errors => _errors;

    public TimeZoneInfo ReadTimeZone()
    {
        if (TimeZoneInfo.TryFindSystemTimeZoneById(definition.TimeZone, out var zone))
        {
            return zone;
        }

        Note("timeZone", "calendar.timeZone.unknown", definition.TimeZone);
        return TimeZoneInfo.Utc;
    }

    public OpeningRules ReadRules() => new(ReadWeek(), ReadHolidays(), ReadClosures());

    private Dictionary<DayOfWeek, OpeningSlot[]> ReadWeek()
    {
        var week = new Dictionary<DayOfWeek, OpeningSlot[]>();
        foreach (var (name, texts) in definition.Opening)
        {
            if (Days.TryGetValue(name, out var day))
            {
                week.Add(day, ReadSlots($"opening.{name}", texts));
            }
            else
            {
                Note($"opening.{name}", "calendar.day.unknown", name, string.Join(", ", Days.Keys));
            }
        }

        if (definition.Opening.Values.All(static texts => texts is null or []))
        {
            Note("opening", "calendar.opening.never");
        }

        return week;
    }

    private OpeningSlot[] ReadSlots(string field, IReadOnlyList<string>? texts)
    {
        var slots = new List<OpeningSlot>();
        for (var index = 0; index < texts?.Count; index++)
        {
            var text = texts[index];
            if (!OpeningSlot.TryParse(text, out var slot))
            {
                Note($"{field}[{index}]", "calendar.slot.unreadable", text ?? "");
            }
            else if (slots.Exists(slot.Overlaps))
            {
                Note($"{field}[{index}]", "calendar.slot.overlap", text!);
            }
            else
            {
                slots.Add(slot);
            }
        }

        return [.. slots.OrderBy(static slot => slot.Opens)];
    }

    private HolidayTerritory ReadHolidays()
    {
        if (!Territories.TryGetValue(definition.PublicHolidays, out var territory))
        {
            Note("publicHolidays", "calendar.holidays.unknown", definition.PublicHolidays, string.Join(", ", Territories.Keys));
        }

        return territory;
    }

    private (DateOnly From, DateOnly To)[] ReadClosures()
    {
        var closures = new List<(DateOnly From, DateOnly To)>();
        for (var index = 0; index < definition.Closures.Count; index++)
        {
            if (definition.Closures[index] is not { } closure)
            {
                Note($"closures[{index}]", "calendar.closure.missing");
                continue;
            }

            var from = ReadDate($"closures[{index}].from", closure.From);
            var to = closure.To is null ? from : ReadDate($"closures[{index}].to", closure.To);
            if (to < from)
            {
                Note($"closures[{index}].to", "calendar.closure.reversed", closure.From, closure.To!);
            }
            else if (from is { } first && to is { } last)
            {
                closures.Add((first, last));
            }
        }

        return [.. closures];
    }

    private DateOnly? ReadDate(string field, string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        Note(field, "calendar.date.unreadable", text);
        return null;
    }

    private void Note(string field, string key, params object[] arguments) => _errors.Add(new FieldError(field, key, arguments));

    private static Dictionary<string, TEnum> ByName<TEnum>() where TEnum : struct, Enum =>
        Enum.GetValues<TEnum>().ToDictionary(CalendarDefinition.NameOf);
}
