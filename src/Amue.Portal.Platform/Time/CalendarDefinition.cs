using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Amue.Portal.Platform.Time;

/// <summary>
/// A business calendar as a recipe or a form writes it, before it is checked:
/// <code>
/// { "timeZone": "Europe/Paris", "publicHolidays": "mainland",
///   "opening": { "monday": ["09:00-12:30", "13:30-18:00"], "saturday": ["00:00-24:00"] },
///   "closures": [{ "from": "2026-12-24", "to": "2026-12-31", "reason": "Fermeture de fin d'année" }] }
/// </code>
/// </summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record CalendarDefinition
{
    private const string AllDay = "00:00-24:00";

    internal static JsonSerializerOptions JsonOptions { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
    };

    /// <summary>An IANA name: every slot and every holiday is read on the clocks of that zone.</summary>
    public string TimeZone { get; init; } = "";

    /// <summary>Slots by day (<c>monday</c>…<c>sunday</c>); a day that is absent or empty is closed.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Opening { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>A <see cref="HolidayTerritory"/> in camel case.</summary>
    public string PublicHolidays { get; init; } = "";

    public IReadOnlyList<Closure> Closures { get; init; } = [];

    /// <summary>Monday to Friday from 09:00 to 12:30 and from 13:30 to 18:00 in Paris, closed on the public holidays of mainland France.</summary>
    public static CalendarDefinition OfficeHours { get; } = new()
    {
        TimeZone = "Europe/Paris",
        PublicHolidays = NameOf(HolidayTerritory.Mainland),
        Opening = EveryDayBut([DayOfWeek.Saturday, DayOfWeek.Sunday], ["09:00-12:30", "13:30-18:00"]),
    };

    /// <summary>Day and night, every day (24/7) or every day but some (24/6), without public holidays.</summary>
    public static CalendarDefinition AroundTheClock(string timeZone, params ReadOnlySpan<DayOfWeek> closedOn) => new()
    {
        TimeZone = timeZone,
        PublicHolidays = NameOf(HolidayTerritory.None),
        Opening = EveryDayBut(closedOn, [AllDay]),
    };

    /// <summary>A territory as a definition writes it.</summary>
    public static string TerritoryName(HolidayTerritory territory) => NameOf(territory);

    public string ToJson() => JsonSerializer.Serialize(this, JsonOptions);

    internal static string NameOf<TEnum>(TEnum value) where TEnum : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static Dictionary<string, IReadOnlyList<string>> EveryDayBut(ReadOnlySpan<DayOfWeek> closedOn, IReadOnlyList<string> slots)
    {
        var opening = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var day in Enum.GetValues<DayOfWeek>())
        {
            if (!closedOn.Contains(day))
            {
                opening.Add(NameOf(day), slots);
            }
        }

        return opening;
    }
}
