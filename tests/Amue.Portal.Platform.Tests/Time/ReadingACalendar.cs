using System.Globalization;
using System.Resources;
using System.Text.Json;
using Amue.Portal.Platform.Time;
using static Amue.Portal.Platform.Tests.Time.Moments;

namespace Amue.Portal.Platform.Tests.Time;

public sealed class ReadingACalendar
{
    private const string Complete =
        """
        {
          "timeZone": "Pacific/Noumea",
          "publicHolidays": "nouvelleCaledonie",
          "opening": { "monday": ["07:30-11:30", "12:15-16:00"], "tuesday": ["00:00-24:00"], "wednesday": [] },
          "closures": [
            { "from": "2026-12-24", "to": "2027-01-04", "reason": "Fermeture d'été" },
            { "from": "2026-06-15" }
          ]
        }
        """;

    private static readonly string[] Refusals =
    [
        "null",
        """{ "timeZone": "Paris", "publicHolidays": "corse" }""",
        """{ "opening": { "lundi": [], "monday": ["9-12", "09:00-12:00", "11:00-13:00"] } }""",
        """{ "closures": [null, { "from": "demain" }, { "from": "2026-12-24", "to": "2026-12-23" }] }""",
    ];

    [Fact]
    public void gives_a_calendar_that_works()
    {
        var calendar = Valid(Complete);

        // Monday 15 June is closed; Tuesday opens at midnight in Nouméa.
        Assert.Equal(In(calendar.TimeZone, "2026-06-16 00:00"), calendar.NextOpening(In(calendar.TimeZone, "2026-06-14 12:00")));
    }

    [Fact]
    public void loses_nothing_on_a_round_trip()
    {
        var written = Valid(Complete).Definition.ToJson();

        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(Complete), JsonElement.Parse(written)), written);
        Assert.Equal(written, Valid(written).Definition.ToJson());
    }

    [Fact]
    public void works_from_a_part_of_a_larger_document()
    {
        var recipe = JsonElement.Parse($$"""{ "name": "calendars", "calendar": {{Complete}} }""");

        Assert.True(BusinessCalendar.Read(recipe.GetProperty("calendar")).Succeeded);
    }

    [Fact]
    public void accepts_the_calendars_the_platform_defines()
    {
        Assert.True(BusinessCalendar.Read(CalendarDefinition.OfficeHours.ToJson()).Succeeded);
        Assert.True(BusinessCalendar.Read(CalendarDefinition.AroundTheClock("Europe/Paris", DayOfWeek.Sunday).ToJson()).Succeeded);
    }

    [Theory]
    [InlineData("\"09:00-12:00\", \"12:00-18:00\"")]
    [InlineData("\"13:00-18:00\", \"09:00-12:00\"")]
    public void accepts_slots_that_touch_or_come_in_any_order(string slots) => Valid(WithMonday(slots));

    [Theory]
    [InlineData("\"9:00-12:00\"")]
    [InlineData("\"09:00-24:01\"")]
    [InlineData("\"12:00-09:00\"")]
    [InlineData("\"12:00-12:00\"")]
    [InlineData("\"22:00-06:00\"")]
    [InlineData("\"24:00-24:00\"")]
    [InlineData("\"09h00-12h00\"")]
    [InlineData("\"09:00 12:00\"")]
    [InlineData("\"09:60-12:00\"")]
    [InlineData("\"-9:00-12:00\"")]
    [InlineData("\"\"")]
    [InlineData("null")]
    public void refuses_a_slot_it_cannot_read(string slot) =>
        AssertRefused("opening.monday[1]", "calendar.slot.unreadable", WithMonday($"\"07:00-08:00\", {slot}"));

    [Theory]
    [InlineData("09:00-12:00", "11:59-14:00")]
    [InlineData("09:00-18:00", "10:00-11:00")]
    [InlineData("09:00-12:00", "09:00-12:00")]
    public void refuses_slots_that_overlap(string first, string second) =>
        AssertRefused("opening.monday[1]", "calendar.slot.overlap", WithMonday($"\"{first}\", \"{second}\""));

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "monday": [] }""")]
    [InlineData("""{ "monday": null }""")]
    public void refuses_a_calendar_that_never_opens(string opening) =>
        AssertRefused("opening", "calendar.opening.never", With("opening", opening));

    [Fact]
    public void refuses_a_day_it_does_not_know() =>
        AssertRefused("opening.lundi", "calendar.day.unknown", With("opening", """{ "monday": ["09:00-12:00"], "lundi": ["09:00-12:00"] }"""));

    [Theory]
    [InlineData("\"Europe/Lutece\"")]
    [InlineData("\"\"")]
    public void refuses_a_time_zone_it_does_not_know(string zone) =>
        AssertRefused("timeZone", "calendar.timeZone.unknown", With("timeZone", zone));

    [Theory]
    [InlineData("\"corse\"")]
    [InlineData("\"Mainland\"")]
    [InlineData("\"1\"")]
    public void refuses_a_territory_it_does_not_know(string territory) =>
        AssertRefused("publicHolidays", "calendar.holidays.unknown", With("publicHolidays", territory));

    [Theory]
    [InlineData("""{ "from": "24/12/2026" }""", "closures[0].from", "calendar.date.unreadable")]
    [InlineData("""{ "from": "2026-02-29" }""", "closures[0].from", "calendar.date.unreadable")]
    [InlineData("""{ "from": "2026-12-24", "to": "2026-13-01" }""", "closures[0].to", "calendar.date.unreadable")]
    [InlineData("""{ "from": "2026-12-24", "to": "2026-12-23" }""", "closures[0].to", "calendar.closure.reversed")]
    [InlineData("null", "closures[0]", "calendar.closure.missing")]
    public void refuses_a_closure_without_clear_days(string closure, string field, string key) =>
        AssertRefused(field, key, With("closures", $"[{closure}]"));

    [Theory]
    [InlineData("""{ "timeZone": 1 }""", "timeZone")]
    [InlineData("""{ "timeZone": null }""", "timeZone")]
    [InlineData("""{ "opening": { "monday": "09:00-12:00" } }""", "opening.monday")]
    [InlineData("""{ "opening": { "monday": [9] } }""", "opening.monday[0]")]
    [InlineData("""{ "closures": [{ "to": "2026-12-24" }] }""", "closures[0]")]
    [InlineData("""{ "timezone": "Europe/Paris" }""", "timezone")]
    [InlineData("""{ "timeZone": "Europe/Paris", "timeZone": "UTC" }""", "timeZone")]
    [InlineData("[]", "")]
    [InlineData("null", "")]
    [InlineData("{ not json", "")]
    public void names_the_place_where_the_json_is_not_a_calendar(string json, string field) =>
        AssertRefused(field, "calendar.json.unreadable", json);

    [Fact]
    public void names_every_error_at_once()
    {
        var reading = BusinessCalendar.Read("""{ "opening": { "monday": ["9-12"] }, "closures": [{ "from": "demain" }] }""");

        Assert.Equal(["closures[0].from", "opening.monday[0]", "publicHolidays", "timeZone"], reading.Refusal!.Errors.Select(error => error.Field).Order());
    }

    [Fact]
    public void fails_in_code_that_writes_one_wrongly()
    {
        var failure = Assert.Throws<ArgumentException>(() => BusinessCalendar.From(CalendarDefinition.OfficeHours with { TimeZone = "Paris" }));

        Assert.Contains("timeZone calendar.timeZone.unknown", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void has_french_and_english_words_for_every_error()
    {
        var texts = new ResourceManager("Amue.Portal.Platform.Resources.Texts", typeof(BusinessCalendar).Assembly);
        var keys = Refusals.SelectMany(json => BusinessCalendar.Read(json).Refusal!.Errors).Select(error => error.Key).Distinct().ToList();

        Assert.Equal(10, keys.Count);
        foreach (var key in keys)
        {
            var french = texts.GetString(key, CultureInfo.GetCultureInfo("fr"));
            Assert.NotNull(french);
            Assert.NotEqual(french, texts.GetString(key, CultureInfo.GetCultureInfo("en")));
        }
    }

    private static BusinessCalendar Valid(string json)
    {
        var reading = BusinessCalendar.Read(json);
        Assert.True(reading.Succeeded, string.Join('\n', reading.Refusal?.Errors ?? []));
        return reading.Value;
    }

    private static void AssertRefused(string field, string key, string json)
    {
        var reading = BusinessCalendar.Read(json);
        var error = Assert.Single(reading.Refusal!.Errors);
        Assert.Equal((field, key), (error.Field, error.Key));
    }

    private static string WithMonday(string slots) => With("opening", $$"""{ "monday": [{{slots}}] }""");

    private static string With(string field, string value)
    {
        var fields = new Dictionary<string, string>
        {
            ["timeZone"] = "\"Europe/Paris\"",
            ["publicHolidays"] = "\"mainland\"",
            ["opening"] = """{ "monday": ["09:00-12:00"] }""",
            [field] = value,
        };
        return $"{{ {string.Join(", ", fields.Select(pair => $"\"{pair.Key}\": {pair.Value}"))} }}";
    }
}
