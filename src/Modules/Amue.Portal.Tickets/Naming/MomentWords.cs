using System.Globalization;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Texts;
using Microsoft.AspNetCore.Html;

namespace Amue.Portal.Tickets.Naming;

/// <summary>A moment in words ("il y a 3 h"), and exactly on the reader's clock.</summary>
internal sealed class MomentWords(TextCatalog texts, TimeProvider time)
{
    private const int DaysInWords = 30;

    public string Ago(DateTime at, Actor reader)
    {
        var past = time.GetUtcNow().UtcDateTime - at;
        if (past < TimeSpan.FromMinutes(1))
        {
            return texts["tickets.moment.now"];
        }

        if (past < TimeSpan.FromHours(1))
        {
            return texts["tickets.moment.minutes", (int)past.TotalMinutes];
        }

        if (past < TimeSpan.FromDays(1))
        {
            return texts["tickets.moment.hours", (int)past.TotalHours];
        }

        return past < TimeSpan.FromDays(DaysInWords) ? texts.Count("tickets.moment.days", (int)past.TotalDays) : Day(at, reader);
    }

    /// <summary>How long it has been, without "ago": the age of a request in a queue.</summary>
    public string Age(DateTime since)
    {
        var past = time.GetUtcNow().UtcDateTime - since;
        if (past < TimeSpan.FromHours(1))
        {
            return texts["tickets.age.minutes", Math.Max(1, (int)past.TotalMinutes)];
        }

        return past < TimeSpan.FromDays(1) ? texts["tickets.age.hours", (int)past.TotalHours] : texts.Count("tickets.age.days", (int)past.TotalDays);
    }

    public static string Day(DateTime at, Actor reader) => Local(at, reader).ToString("D", CultureInfo.CurrentCulture);

    public string Exact(DateTime at, Actor reader) => texts["tickets.moment.exact", Local(at, reader).ToString("d", CultureInfo.CurrentCulture), Local(at, reader).ToString("t", CultureInfo.CurrentCulture)];

    /// <summary>In words, with the exact moment beside.</summary>
    public IHtmlContent Html(DateTime at, Actor reader) =>
        new HtmlFormattableString("<time datetime=\"{0}\" title=\"{1}\">{2}</time>", Machine(at), Exact(at, reader), Ago(at, reader));

    /// <summary>For the <c>datetime</c> attribute.</summary>
    public static string Machine(DateTime at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static DateTime Local(DateTime at, Actor reader) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(at, DateTimeKind.Utc), TimeZoneInfo.FindSystemTimeZoneById(reader.TimeZoneId));
}
