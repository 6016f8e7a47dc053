using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;
using Amue.Portal.Testing.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Persona = Amue.Portal.Testing.Portal.People;

namespace Amue.Portal.Notifications.Tests.Mail;

public sealed class SendingAMail : IAsyncLifetime
{
    private const string Title = "Blocage du service fait";
    private const string Text = "Le texte de la demande.";
    private const int Withdrawn = 3;

    private SmtpServer _smtp = null!;
    private MailRoom _room = null!;
    private Guid _claire;

    public async Task InitializeAsync()
    {
        _smtp = await SmtpServer.StartAsync();
        _room = await MailRoom.StartAsync(_smtp.Port);
        _claire = await _room.IdOfAsync(Persona.Claire);
    }

    public async Task DisposeAsync()
    {
        await _room.DisposeAsync();
        await _smtp.DisposeAsync();
    }

    [Fact]
    public async Task delivers_it_to_its_recipient_with_its_subject_and_its_address()
    {
        var item = await _room.AddAsync(Title, VisibilityLevel.Establishment, _claire);
        var mail = await SendAsync("un", item.Id);

        Assert.Equal(["claire.membre@e042.example.org"], mail.Recipients);
        Assert.Contains(Title, mail.Subject, StringComparison.Ordinal);
        Assert.Contains(MailRoom.Path, mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task gives_it_the_message_id_it_was_queued_with()
    {
        var item = await _room.AddAsync(Title, VisibilityLevel.Establishment, _claire);
        var mail = await SendAsync("un", item.Id);

        var queued = await _room.App.InScopeAsync(services => services.GetRequiredService<PortalDb>().Database
            .SqlQuery<string>($"SELECT message_id AS \"Value\" FROM queued_mails").SingleAsync());
        Assert.Equal(queued, mail.MessageId);
    }

    [Fact]
    public async Task says_that_no_person_wrote_it()
    {
        var item = await _room.AddAsync(Title, VisibilityLevel.Establishment, _claire);

        Assert.Equal("auto-generated", (await SendAsync("un", item.Id)).Header("Auto-Submitted"));
    }

    [Fact]
    public async Task happens_once_however_often_the_queue_is_looked_at()
    {
        var item = await _room.AddAsync(Title, VisibilityLevel.Establishment, _claire);
        await SendAsync("un", item.Id);
        await _room.SendLaterAsync();
        await _room.SendLaterAsync();

        Assert.Single(await _smtp.MessagesAsync());
    }

    [Fact]
    public async Task happens_once_when_the_same_thing_is_told_twice()
    {
        var item = await _room.AddAsync(Title, VisibilityLevel.Establishment, _claire);
        await _room.QueueAsync("le même", _claire, item.Id);
        await _room.QueueAsync("le même", _claire, item.Id);
        await _room.SendAsync();

        Assert.Single(await _smtp.MessagesAsync());
    }

    [Fact]
    public async Task that_was_asked_for_says_where_a_mail_program_stops_it_by_itself()
    {
        await _room.App.InScopeAsync(async services =>
        {
            var mail = new Notifications.Mail.OutgoingMail("un", _claire, "tickets.mail.owned.subject", "tickets.mail.owned.body", MailRoom.Path) { UnsubscribePath = "/suivi/un-sceau" };
            await services.GetRequiredService<Notifications.Mail.MailQueue>().EnqueueAsync(mail, CancellationToken.None);
            await services.GetRequiredService<PortalDb>().SaveChangesAsync();
        });
        await _room.SendAsync();

        var sent = Assert.Single(await _smtp.MessagesAsync());
        Assert.EndsWith("/suivi/un-sceau>", sent.Header("List-Unsubscribe"), StringComparison.Ordinal);
        Assert.Equal("List-Unsubscribe=One-Click", sent.Header("List-Unsubscribe-Post"));
    }

    [Fact]
    public async Task does_not_happen_when_what_it_tells_was_not_saved()
    {
        await _room.App.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<PortalDb>();
            await using var transaction = await db.BeginWriteAsync(CancellationToken.None);
            var mail = new Notifications.Mail.OutgoingMail("un", _claire, "tickets.mail.owned.subject", "tickets.mail.owned.body", MailRoom.Path);
            await services.GetRequiredService<Notifications.Mail.MailQueue>().EnqueueAsync(mail, CancellationToken.None);
            await db.SaveChangesAsync();
        });
        await _room.SendAsync();

        Assert.Empty(await _smtp.MessagesAsync());
    }

    [Fact]
    public async Task does_not_happen_when_its_recipient_may_no_longer_read_what_it_tells()
    {
        await _smtp.StopAsync();
        var item = await _room.AddAsync(Title, VisibilityLevel.Establishment, _claire);
        await _room.QueueAsync("un", _claire, item.Id);
        await _room.App.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<PortalDb>();
            var narrowed = await db.Content.AsSystem("a test narrows").Include(i => i.Audience).SingleAsync(i => i.Id == item.Id);
            narrowed.ShowTo(VisibilityLevel.Confidential, [AudienceToken.User(Guid.NewGuid())]);
            await db.SaveChangesAsync();
        });
        await _smtp.StartAgainAsync();
        await _room.SendLaterAsync();

        Assert.Equal([Withdrawn], await _room.StatesAsync());
        Assert.Empty(await _smtp.MessagesAsync());
    }

    [Fact]
    public async Task does_not_happen_when_its_recipients_account_is_disabled()
    {
        await _smtp.StopAsync();
        await _room.QueueAsync("un", _claire);
        await _room.App.InScopeAsync(services =>
            services.GetRequiredService<Accounts.Closing.DisableAccount>().ExecuteAsync(_claire, Actor.System("a test"), CancellationToken.None));
        await _smtp.StartAgainAsync();
        await _room.SendLaterAsync();

        Assert.Equal([Withdrawn], await _room.StatesAsync());
        Assert.Empty(await _smtp.MessagesAsync());
    }

    [Fact]
    public async Task about_a_confidential_thing_tells_its_address_and_nothing_more()
    {
        const string message = "Le dossier de Mme X.";
        var item = await _room.AddAsync(Title, VisibilityLevel.Confidential, _claire);
        var part = await _room.AddPartAsync(item.Id, message);
        var mail = await SendAsync("un", item.Id, part);

        var told = mail.Subject + mail.Text + mail.Html;
        Assert.Contains(MailRoom.Path, mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Title, told, StringComparison.Ordinal);
        Assert.DoesNotContain(Text, told, StringComparison.Ordinal);
        Assert.DoesNotContain(message, told, StringComparison.Ordinal);
        Assert.DoesNotContain(item.Slug, told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task carries_the_message_it_tells_of()
    {
        var item = await _room.AddAsync(Title, VisibilityLevel.Establishment, _claire);
        var part = await _room.AddPartAsync(item.Id, "Voici la réponse.");

        Assert.Contains("Voici la réponse.", (await SendAsync("un", item.Id, part)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task carries_no_message_that_its_recipient_may_not_read()
    {
        var item = await _room.AddAsync(Title, VisibilityLevel.Establishment, _claire);
        var part = await _room.AddPartAsync(item.Id, "Une note interne.", await _room.IdOfAsync(Persona.Luc));

        Assert.DoesNotContain("Une note interne.", (await SendAsync("un", item.Id, part)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Blocage\r\nBcc: intrus@example.org")]
    [InlineData("Blocage\nBcc: intrus@example.org")]
    [InlineData("Blocage\rBcc: intrus@example.org")]
    [InlineData("Blocage\r\n\r\nUn autre corps")]
    [InlineData("Blocage\u2028Bcc: intrus@example.org")]
    [InlineData("Blocage\u0085Bcc: intrus@example.org")]
    public async Task keeps_a_title_of_several_lines_on_the_subject_line(string title)
    {
        var item = await _room.AddAsync(title, VisibilityLevel.Establishment, _claire);
        var mail = await SendAsync("un", item.Id);

        Assert.Equal(["claire.membre@e042.example.org"], mail.Recipients);
        Assert.Empty(mail.Header("Bcc"));
        Assert.Contains(title.Split('\r', '\n', '\u2028', '\u0085')[^1], mail.Subject, StringComparison.Ordinal);
        Assert.Contains(MailRoom.Path, mail.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", "nouvelle réponse", "Pour lire et répondre")]
    [InlineData("en", "new reply", "To read and answer")]
    public async Task speaks_the_language_of_its_recipient(string language, string subject, string text)
    {
        await _room.App.InScopeAsync(services => services.GetRequiredService<PortalDb>().Database
            .ExecuteSqlAsync($"UPDATE accounts SET language = {language} WHERE id = {_claire}"));
        var item = await _room.AddAsync(Title, VisibilityLevel.Establishment, _claire);
        var mail = await SendAsync("un", item.Id);

        Assert.Contains(subject, mail.Subject, StringComparison.Ordinal);
        Assert.Contains(text, mail.Text, StringComparison.Ordinal);
    }

    private async Task<ReceivedMail> SendAsync(string key, Guid contentId, Guid? partId = null)
    {
        await _room.QueueAsync(key, _claire, contentId, partId);
        await _room.SendAsync();
        return Assert.Single(await _smtp.MessagesAsync());
    }
}
