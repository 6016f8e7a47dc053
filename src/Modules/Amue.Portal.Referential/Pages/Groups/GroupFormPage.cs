using System.Globalization;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Time;
using Amue.Portal.Referential.Support;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Referential.Pages.Groups;

/// <summary>What the forms that make and change a support group share. Fields are called as in what they describe.</summary>
internal abstract class GroupFormPage : PortalPage
{
    public static IReadOnlyList<string> Days { get; } = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    /// <summary>Of a day, as a label begins.</summary>
    public static string NameOf(string day)
    {
        var name = CultureInfo.CurrentCulture.DateTimeFormat.GetDayName(Enum.Parse<DayOfWeek>(day, ignoreCase: true));
        return char.ToUpper(name[0], CultureInfo.CurrentCulture) + name[1..];
    }

    [BindProperty]
    public string? Key { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public SupportOrganisation Organisation { get; set; }

    [BindProperty]
    public string? ContractEndsOn { get; set; }

    /// <summary>Of the calendar; empty: the portal's office hours.</summary>
    [BindProperty]
    public string? TimeZone { get; set; }

    [BindProperty]
    public string? PublicHolidays { get; set; }

    /// <summary>The slots of each day, as <c>09:00-12:30, 13:30-18:00</c>.</summary>
    [BindProperty]
    public Dictionary<string, string?> Opening { get; set; } = [];

    /// <summary>A line each: a day, or two and what for.</summary>
    [BindProperty]
    public string? Closures { get; set; }

    public abstract bool IsNew { get; }

    public static IReadOnlyList<string> Territories { get; } = Enum.GetValues<HolidayTerritory>().Select(CalendarDefinition.TerritoryName).ToList();

    protected void Fill(SupportGroupDetails details)
    {
        (Key, Name, Organisation) = (details.Key, details.Name, details.Organisation);
        ContractEndsOn = details.ContractEndsOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        TimeZone = details.Calendar?.TimeZone;
        PublicHolidays = details.Calendar?.PublicHolidays;
        Opening = Days.ToDictionary(d => d, d => (string?)string.Join(", ", details.Calendar?.Opening.GetValueOrDefault(d) ?? []));
        Closures = string.Join('\n', (details.Calendar?.Closures ?? []).Select(c => string.Join(' ', new[] { c.From, c.To, c.Reason }.OfType<string>())));
    }

    protected Outcome<SupportGroupDetails> Typed(string key)
    {
        DateOnly? end = null;
        if (!string.IsNullOrWhiteSpace(ContractEndsOn))
        {
            if (!DateOnly.TryParseExact(ContractEndsOn.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return Refusal.InvalidField(nameof(ContractEndsOn), "referential.import.date", ContractEndsOn);
            }

            end = day;
        }

        return new SupportGroupDetails(key, Name?.Trim() ?? "", Organisation) { ContractEndsOn = end, Calendar = TypedCalendar() };
    }

    /// <summary>What was sent that no form of ours sends: a choice that is none.</summary>
    protected Refusal? Unread()
    {
        var fields = ModelState.Where(f => f.Value!.Errors.Count > 0).Select(f => f.Key).ToList();
        ModelState.Clear();
        return fields.Count == 0 ? null : Refusal.Invalid(fields.Select(f => new FieldError(f, "referential.establishment.choice")));
    }

    private CalendarDefinition? TypedCalendar() => string.IsNullOrWhiteSpace(TimeZone)
        ? null
        : new CalendarDefinition
        {
            TimeZone = TimeZone.Trim(),
            PublicHolidays = PublicHolidays ?? "",
            Opening = Days.Select(d => (Day: d, Slots: Pieces(Opening.GetValueOrDefault(d), ','))).Where(d => d.Slots.Length > 0)
                .ToDictionary(d => d.Day, d => (IReadOnlyList<string>)d.Slots),
            Closures = Pieces(Closures, '\n').Select(ClosureOf).ToList(),
        };

    private static Closure ClosureOf(string line)
    {
        var words = line.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries);
        var isPeriod = words.Length > 1 && char.IsAsciiDigit(words[1][0]);
        var reason = string.Join(' ', words.Skip(isPeriod ? 2 : 1));
        return new Closure(words[0], isPeriod ? words[1] : null, reason.Length == 0 ? null : reason);
    }

    private static string[] Pieces(string? text, char separator) => (text ?? "").Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
