using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Tickets.Confidentiality;
using Amue.Portal.Tickets.Mails;
using Amue.Portal.Tickets.Reading;
using Microsoft.EntityFrameworkCore;
using static Amue.Portal.Tickets.Tests.People;

namespace Amue.Portal.Tickets.Tests.Confidentiality;

/// <summary>domain.md §2.5, R5.</summary>
public class ReadingWithAReason
{
    private const string Why = "Signalement d'une fuite par le délégué";

    [Theory, OnBothDatabases]
    public async Task shows_it_once_and_leaves_a_trace_that_its_requester_reads(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await ConfidentialAsync(portal);

        var reading = (await ReadAsync(portal, Root, number)).Value;

        Assert.Equal("zibeline-4471", reading.Sheet.Subject);
        Refused.AssertNotFound(await portal.UsingAsync<ReadTicket, Outcome<TicketSheet>>(async o => await o.ExecuteAsync(number, await portal.ActorAsync(Root), default)));
        var told = Assert.Single(await OpeningsOfAsync(portal, Claire));
        Assert.Equal((ConfidentialReading.WithReason, number, Why, portal.IdOf(Root)), (told.Action, told.Target, told.Reason, told.ActorId));
        Assert.Empty(await OpeningsOfAsync(portal, Nadia));
        Assert.Null(await portal.Get<AuditLog>().FindBreakAsync(default));
    }

    [Theory, OnBothDatabases]
    public async Task shows_no_internal_note(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await ConfidentialAsync(portal);
        await portal.Acts.NoteAsync(Sophie, number, "loutre-9981");
        await portal.Acts.ReplyAsync(Sophie, number, "Nous regardons.");

        var timeline = (await ReadAsync(portal, Root, number)).Value.Timeline;

        Assert.Contains(timeline, e => e.Message?.Body == "Nous regardons.");
        Assert.DoesNotContain(timeline, e => e.Message?.Body.Contains("loutre", StringComparison.Ordinal) == true);
    }

    [Theory, OnBothDatabases]
    public async Task is_told_to_its_requester_and_their_correspondents_without_its_subject(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await ConfidentialAsync(portal);
        await portal.FollowAsync(TicketMails.SubscriptionName);
        await portal.ReadAsync(db => db.Database.ExecuteSqlAsync($"DELETE FROM queued_mails"));

        _ = (await ReadAsync(portal, Root, number)).Value;
        await portal.FollowAsync(TicketMails.SubscriptionName);

        var mails = await portal.ReadAsync(db => db.Database.SqlQuery<string>(
            $"SELECT a.login || ' ' || m.subject_key AS \"Value\" FROM queued_mails m JOIN accounts a ON a.id = m.recipient_id ORDER BY a.login").ToListAsync());
        Assert.Equal([$"{Claire} tickets.mail.readWithReason.subject", $"{Luc} tickets.mail.readWithReason.subject"], mails);
    }

    [Theory, OnBothDatabases]
    public async Task is_for_the_platform_s_administrators_only_and_each_attempt_is_noted(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await ConfidentialAsync(portal);

        foreach (var login in All.Except([Root]))
        {
            Refused.AssertNotPermitted(await ReadAsync(portal, login, number));
        }

        Assert.Equal([All.Count - 1], await portal.ReadAsync(db => db.Database.SqlQuery<int>(
            $"SELECT COUNT(*) AS \"Value\" FROM audit_entries WHERE action = {ConfidentialReading.WithReason} AND outcome = {AuditAct.Refused}").ToListAsync()));
        Assert.Empty(await OpeningsOfAsync(portal, Claire));
    }

    [Theory, OnBothDatabases]
    public async Task asks_for_a_number_that_is_one_and_for_a_reason_that_says_something(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await ConfidentialAsync(portal);
        var shared = await portal.SubmittedAsync();

        Assert.Equal(["Number"], FieldsOf(await ReadAsync(portal, Root, "DA-2026-999999")));
        Assert.Equal(["Reason"], FieldsOf(await ReadAsync(portal, Root, number, "parce que")));
        Assert.Equal(["Number"], FieldsOf(await ReadAsync(portal, Root, shared)));
        Assert.Empty(await OpeningsOfAsync(portal, Claire));
    }

    [Theory, OnBothDatabases]
    public async Task is_not_needed_by_those_entitled_whose_readings_are_noted_once_an_hour(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await ConfidentialAsync(portal);

        await OpenAsync(portal, Claire, number);
        await OpenAsync(portal, Luc, number);
        await OpenAsync(portal, Luc, number);
        Assert.Equal(portal.IdOf(Luc), Assert.Single(await OpeningsOfAsync(portal, Claire)).ActorId);
        portal.Clock.Advance(NoteConfidentialReading.SameReading);
        await OpenAsync(portal, Luc, number);

        Assert.Equal(2, (await OpeningsOfAsync(portal, Claire)).Count);
        var shared = await portal.SubmittedAsync();
        await OpenAsync(portal, Luc, shared);
        Assert.Equal(2, (await OpeningsOfAsync(portal, Claire)).Count);
    }

    private static Task<string> ConfidentialAsync(RequestsPortal portal) =>
        portal.InProgressAtLevel2Async(f => f with { Subject = "zibeline-4471", Visibility = VisibilityLevel.Confidential, Reason = ConfidentialReason.NamedPerson });

    private static async Task<Outcome<ReasonedReading>> ReadAsync(RequestsPortal portal, string login, string number, string why = Why)
    {
        var actor = await portal.ActorAsync(login);
        return await portal.UsingAsync<ReadWithReason, Outcome<ReasonedReading>>(o => o.ExecuteAsync(number, why, actor, default));
    }

    /// <summary>As the request's page does.</summary>
    private static async Task OpenAsync(RequestsPortal portal, string login, string number)
    {
        var actor = await portal.ActorAsync(login);
        var sheet = await portal.UsingAsync<ReadTicket, Outcome<TicketSheet>>(o => o.ExecuteAsync(number, actor, default));
        await portal.UsingAsync<NoteConfidentialReading, Outcome<Done>>(o => o.ExecuteAsync(sheet.Value, actor, default));
    }

    private static async Task<IReadOnlyList<AuditRow>> OpeningsOfAsync(RequestsPortal portal, string login)
    {
        var actor = await portal.ActorAsync(login);
        var filter = new AuditFilter { Action = ConfidentialReading.Any, Outcome = AuditAct.Done };
        return (await portal.UsingAsync<ReadAudit, Outcome<AuditPage>>(r => r.DoneToAsync(filter, actor, default))).Value.Rows;
    }

    private static IEnumerable<string> FieldsOf(Outcome<ReasonedReading> outcome) => outcome.Refusal!.Errors.Select(e => e.Field);
}
