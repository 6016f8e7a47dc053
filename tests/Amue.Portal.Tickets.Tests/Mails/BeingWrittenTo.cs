using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;
using Amue.Portal.Tickets.Confidentiality;
using Amue.Portal.Tickets.Mails;
using Amue.Portal.Tickets.Resolution;
using Amue.Portal.Tickets.Transmission;
using Microsoft.EntityFrameworkCore;
using static Amue.Portal.Tickets.Tests.People;

namespace Amue.Portal.Tickets.Tests.Mails;

public class BeingWrittenTo
{
    [Theory, OnBothDatabases]
    public async Task happens_at_each_step_to_those_it_concerns_and_never_to_whoever_took_it(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await portal.SubmittedAsync();
        await AssertMailsAsync(portal, (Luc, "toOwn"));
        await portal.Acts.OwnAsync(Luc, number);
        await AssertMailsAsync(portal, (Claire, "owned"));
        await portal.Acts.ReplyAsync(Claire, number);
        await AssertMailsAsync(portal, (Luc, "replied"));
        await portal.Acts.TransmitAsync(Luc, number);
        await AssertMailsAsync(portal, (Claire, "transmitted"), (Remi, "toOwn"), (Sophie, "toOwn"));
        await portal.Acts.OwnAsync(Sophie, number);
        await AssertMailsAsync(portal, (Claire, "owned"));
        await portal.Acts.NoteAsync(Remi, number);
        await AssertMailsAsync(portal, (Sophie, "noted"));
        await portal.Acts.ReturnAsync(Sophie, number, ReturnCause.Other);
        await AssertMailsAsync(portal, (Claire, "returned"), (Luc, "returnedToDesk"));
        await portal.Acts.OwnAsync(Luc, number);
        await portal.Acts.TransmitAsync(Luc, number);
        await portal.Acts.OwnAsync(Sophie, number);
        await portal.Acts.QualifyAsync(Sophie, number);
        await NewMailsAsync(portal);
        await portal.Acts.ProposeAsync(Sophie, number);
        await AssertMailsAsync(portal, (Claire, "solutionProposed"));
        await portal.Acts.RejectAsync(Claire, number);
        await AssertMailsAsync(portal, (Sophie, "rejected"));
        await portal.Acts.ProposeAsync(Sophie, number);
        await NewMailsAsync(portal);
        await portal.Acts.ValidateAsync(Claire, number);
        await AssertMailsAsync(portal, (Sophie, "validated"));
    }

    [Theory, OnBothDatabases]
    public async Task spares_those_who_want_no_such_mail(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        // MailTopic: 0 is one's own requests, 1 the desk.
        await portal.ReadAsync(db => db.Database.ExecuteSqlAsync($"UPDATE accounts SET muted_mail = '[1]' WHERE login = {Luc}"));
        await portal.ReadAsync(db => db.Database.ExecuteSqlAsync($"UPDATE accounts SET muted_mail = '[1]' WHERE login = {Claire}"));

        var number = await portal.SubmittedAsync();
        await AssertMailsAsync(portal);
        await portal.Acts.OwnAsync(Luc, number);

        await AssertMailsAsync(portal, (Claire, "owned"));
    }

    [Theory, OnBothDatabases]
    public async Task tells_both_sides_of_a_tacit_validation(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        await portal.SolutionProposedAtLevel2Async();
        await NewMailsAsync(portal);
        portal.Clock.Advance(TimeSpan.FromDays(8));
        await portal.RunJobAsync(AnswerSilence.JobName);
        await AssertMailsAsync(portal, (Claire, "reminded"));
        portal.Clock.Advance(TimeSpan.FromDays(20));

        await portal.RunJobAsync(AnswerSilence.JobName);

        await AssertMailsAsync(portal, (Claire, "validatedTacitly"), (Sophie, "validatedTacitly"));
    }

    [Theory, OnBothDatabases]
    public async Task tells_of_a_cancellation(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await portal.InProgressAtLevel2Async();
        await NewMailsAsync(portal);

        await portal.Acts.CancelAsync(Sophie, number, "Doublon");

        await AssertMailsAsync(portal, (Claire, "cancelled"));
    }

    [Theory, OnBothDatabases]
    public async Task about_a_confidential_request_tells_its_address_only(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await portal.InProgressAtLevel2Async(f => f with
        {
            Subject = "zibeline-4471",
            Visibility = VisibilityLevel.Confidential,
            Reason = ConfidentialReason.NamedPerson,
        });
        await portal.Acts.ReplyAsync(Sophie, number, "zibeline-4471");
        await portal.FollowAsync(TicketMails.SubscriptionName);

        var sent = await SendAsync(portal);

        Assert.All(sent, mail => Assert.DoesNotContain("zibeline", mail, StringComparison.OrdinalIgnoreCase));
        Assert.All(sent, mail => Assert.Contains($"/demandes/{number}", mail, StringComparison.Ordinal));
        Assert.Contains(sent, mail => mail.Contains("claire.membre@e042.example.org", StringComparison.Ordinal));
    }

    [Theory, OnBothDatabases]
    public async Task ends_with_the_right_to_read(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await portal.Acts.SubmitAsync(Tom);
        await portal.FollowAsync(TicketMails.SubscriptionName);
        await portal.Acts.NarrowAsync(Tom, number);

        var sent = await SendAsync(portal);

        Assert.Empty(sent);
    }

    /// <summary>Queued since the last look, in order of recipient.</summary>
    private static async Task AssertMailsAsync(RequestsPortal portal, params (string Recipient, string Word)[] expected) =>
        Assert.Equal(expected.Select(m => $"{m.Recipient} tickets.mail.{m.Word}.subject"), await NewMailsAsync(portal));

    private static async Task<List<string>> NewMailsAsync(RequestsPortal portal)
    {
        await portal.FollowAsync(TicketMails.SubscriptionName);
        var mails = await portal.ReadAsync(db => db.Database.SqlQuery<string>(
            $"SELECT a.login || ' ' || m.subject_key AS \"Value\" FROM queued_mails m JOIN accounts a ON a.id = m.recipient_id").ToListAsync());
        await portal.ReadAsync(db => db.Database.ExecuteSqlAsync($"DELETE FROM queued_mails"));
        return mails.Order(StringComparer.Ordinal).ToList();
    }

    private static async Task<List<string>> SendAsync(RequestsPortal portal)
    {
        await portal.RunJobAsync("mail.send");
        var folder = Path.Combine(portal.Folder, "mail");
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.eml").Select(Decoded).ToList() : [];
    }

    private static string Decoded(string file)
    {
        var mail = File.ReadAllText(file);
        var body = mail[mail.IndexOf("\r\n\r\n", StringComparison.Ordinal)..];
        return mail.Contains("base64", StringComparison.Ordinal)
            ? mail + System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(body.Trim()))
            : mail;
    }
}
