using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Amue.Portal.Testing.Mail;

namespace Amue.Portal.Testing.Tests;

public class AMailSentToTheServer
{
    private const string LongSubject = "Demande n° 2026-00042 : échéance dépassée à l’université de Lorraine, réponse attendue avant dimanche à Noël";

    [Fact]
    public async Task is_read_back_with_its_accents()
    {
        await using var server = await SmtpServer.StartAsync();
        using var mail = new MailMessage(new MailAddress("support@amue.example", "Équipe Siham"), new MailAddress("elodie@lorraine.example", "Élodie Lefèvre"))
        {
            Subject = LongSubject,
            Body = "Bonjour Élodie,\r\n\r\nLa réponse est prête — à très bientôt.\r\n.\r\nCœur à l’ouvrage = 100 %\r\n",
            BodyEncoding = Encoding.UTF8,
        };
        mail.Headers["Message-ID"] = "<ticket-42.reply-1@amue.example>";

        await SendAsync(server, mail);

        var received = Assert.Single(await server.MessagesAsync());
        Assert.Equal("<ticket-42.reply-1@amue.example>", received.MessageId);
        Assert.Equal(LongSubject, received.Subject);
        Assert.Equal("Équipe Siham", new MailAddress(received.From).DisplayName);
        Assert.Equal("elodie@lorraine.example", new MailAddress(received.To).Address);
        Assert.Equal("Bonjour Élodie,\n\nLa réponse est prête — à très bientôt.\n.\nCœur à l’ouvrage = 100 %", received.Text);
        Assert.Equal("", received.Html);
    }

    [Fact]
    public async Task in_two_forms_with_an_attachment_is_read_part_by_part()
    {
        await using var server = await SmtpServer.StartAsync();
        using var mail = new MailMessage("support@amue.example", "elodie@lorraine.example") { Subject = "Compte rendu" };
        mail.AlternateViews.Add(AlternateView.CreateAlternateViewFromString("Réunion annulée", Encoding.UTF8, MediaTypeNames.Text.Plain));
        mail.AlternateViews.Add(AlternateView.CreateAlternateViewFromString("<p>Réunion annulée</p>", Encoding.UTF8, MediaTypeNames.Text.Html));
        mail.Attachments.Add(new Attachment(new MemoryStream([0, 10, 13, 255]), "pièce jointe.bin", MediaTypeNames.Application.Octet));

        await SendAsync(server, mail);

        var received = Assert.Single(await server.MessagesAsync());
        Assert.Equal("Réunion annulée", received.Text);
        Assert.Equal("<p>Réunion annulée</p>", received.Html);
        var attachment = Assert.Single(received.Attachments);
        Assert.Equal("pièce jointe.bin", attachment.FileName);
        Assert.Equal([0, 10, 13, 255], attachment.Content);
    }

    [Fact]
    public async Task in_blind_copy_names_its_recipient_in_the_envelope_only()
    {
        await using var server = await SmtpServer.StartAsync();
        using var mail = new MailMessage("support@amue.example", "elodie@lorraine.example");
        mail.Bcc.Add("archive@amue.example");

        await SendAsync(server, mail);

        var received = Assert.Single(await server.MessagesAsync());
        Assert.Equal(["elodie@lorraine.example", "archive@amue.example"], received.Recipients);
        Assert.Equal("", received.Header("Bcc"));
    }

    [Fact]
    public async Task is_waited_for()
    {
        await using var server = await SmtpServer.StartAsync();
        using var mail = new MailMessage("support@amue.example", "elodie@lorraine.example") { Subject = "Plus tard" };

        var waiting = server.WaitForMessagesAsync(1);
        await SendAsync(server, mail);

        Assert.Equal("Plus tard", Assert.Single(await waiting).Subject);
    }

    [Fact]
    public async Task while_it_is_stopped_is_refused_and_passes_once_it_is_back()
    {
        await using var server = await SmtpServer.StartAsync();
        using var first = new MailMessage("support@amue.example", "elodie@lorraine.example") { Subject = "Avant" };
        using var second = new MailMessage("support@amue.example", "elodie@lorraine.example") { Subject = "Après" };
        await SendAsync(server, first);

        await server.StopAsync();
        await Assert.ThrowsAsync<SmtpException>(() => SendAsync(server, second));
        await server.StartAgainAsync();
        await SendAsync(server, second);

        Assert.Equal(["Avant", "Après"], (await server.MessagesAsync()).Select(mail => mail.Subject));
    }

    private static async Task SendAsync(SmtpServer server, MailMessage mail)
    {
        using var client = new SmtpClient(server.Host, server.Port);
        await client.SendMailAsync(mail);
    }
}
