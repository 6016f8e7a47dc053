using System.Globalization;
using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Security;

namespace Amue.Portal.Audit.Pages;

/// <summary>Some entries of the journal with the names of people as this reader may see them, in the reader's time zone.</summary>
internal abstract class JournalPage(IPersonDirectory people) : PortalPage
{
    private IReadOnlyDictionary<Guid, PersonName> _names = new Dictionary<Guid, PersonName>();

    public IReadOnlyList<AuditRow> Rows { get; private set; } = [];

    public long? Next { get; private set; }

    public string ActorOf(AuditRow row) => row switch
    {
        { ActorId: { } id } => _names.TryGetValue(id, out var person) ? person.Name : Texts["audit.erased"],
        { HasActor: true } => Texts["audit.erased"],
        { Origin: null } => Texts["audit.portal"],
        _ => Texts["audit.visitor"],
    };

    public string? SubjectOf(AuditRow row) => row.SubjectId is { } id && _names.TryGetValue(id, out var person) ? person.Name : null;

    public DateTime LocalTime(DateTime at) => TimeZoneInfo.ConvertTimeFromUtc(at, TimeZoneInfo.FindSystemTimeZoneById(Actor.TimeZoneId));

    public string OutcomeOf(AuditRow row) => Texts.Has($"audit.outcome.{row.Outcome}") ? Texts[$"audit.outcome.{row.Outcome}"] : row.Outcome;

    protected async Task ShowAsync(AuditPage page)
    {
        (Rows, Next) = page;
        var ids = Rows.SelectMany(r => new[] { r.ActorId, r.SubjectId }).OfType<Guid>().Distinct().ToList();
        _names = await people.NamesAsync(ids, Actor, Cancelled);
    }

    /// <summary>The beginning of a day that the reader named, as UTC.</summary>
    protected DateTime? BeginningOf(string? day, int plusDays = 0) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? TimeZoneInfo.ConvertTimeToUtc(date.AddDays(plusDays).ToDateTime(TimeOnly.MinValue), TimeZoneInfo.FindSystemTimeZoneById(Actor.TimeZoneId))
            : null;
}
