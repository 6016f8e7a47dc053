using System.Text.Json;
using Amue.Portal.Platform.Operations;

namespace Amue.Portal.Platform.Time;

/// <summary>From a definition, or the JSON of one, to a calendar or everything that is wrong with it.</summary>
internal static class CalendarReader
{
    public static Outcome<BusinessCalendar> Read(CalendarDefinition definition)
    {
        var checks = new CalendarChecks(definition);
        var calendar = new BusinessCalendar(definition, checks.ReadTimeZone(), checks.ReadRules());
        return checks.Errors is [] ? calendar : Refusal.Invalid(checks.Errors);
    }

    public static Outcome<BusinessCalendar> Read(string json) =>
        ReadJson(() => JsonSerializer.Deserialize<CalendarDefinition>(json, CalendarDefinition.JsonOptions));

    public static Outcome<BusinessCalendar> Read(JsonElement json) =>
        ReadJson(() => json.Deserialize<CalendarDefinition>(CalendarDefinition.JsonOptions));

    private static Outcome<BusinessCalendar> ReadJson(Func<CalendarDefinition?> read)
    {
        try
        {
            return read() is { } definition ? Read(definition) : Unreadable(field: "");
        }
        catch (JsonException refused)
        {
            return Unreadable(refused.Path?.TrimStart('$').TrimStart('.') ?? "");
        }
    }

    private static Refusal Unreadable(string field) => Refusal.InvalidField(field, "calendar.json.unreadable");
}
