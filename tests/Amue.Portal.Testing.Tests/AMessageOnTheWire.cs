using System.Text;
using Amue.Portal.Testing.Mail;

namespace Amue.Portal.Testing.Tests;

public class AMessageOnTheWire
{
    [Fact]
    public void with_a_character_cut_between_two_encoded_words_is_read_whole()
    {
        // « é » is C3 A9: the first word ends with C3, the second begins with A9.
        var mail = Parse("Subject: =?utf-8?Q?caf=C3?=\r\n =?utf-8?Q?=A9_noir?=\r\n\r\n");

        Assert.Equal("café noir", mail.Subject);
    }

    [Fact]
    public void with_plain_words_between_encoded_ones_keeps_their_blanks()
    {
        var mail = Parse("Subject: =?utf-8?Q?=C3=89lodie?= et =?iso-8859-1?Q?No=EBl?=\r\n\r\n");

        Assert.Equal("Élodie et Noël", mail.Subject);
    }

    [Fact]
    public void with_headers_in_plain_utf_8_is_read()
    {
        var mail = Parse("Subject: Échéance\r\n\r\n");

        Assert.Equal("Échéance", mail.Subject);
    }

    [Fact]
    public void in_quoted_printable_joins_the_lines_it_cut()
    {
        var mail = Parse("Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nr=C3=A9p=\r\nonse\r\nfin=20\r\n");

        Assert.Equal("réponse\nfin ", mail.Text);
    }

    [Fact]
    public void with_parts_inside_parts_gives_each_leaf()
    {
        var mail = Parse("""
            Content-Type: multipart/mixed; boundary="outer"

            For readers without MIME.
            --outer
            Content-Type: multipart/alternative; boundary="inner"

            --inner

            texte
            --inner
            Content-Type: text/html; charset=utf-8

            <p>texte</p>
            --inner--
            --outer
            Content-Type: text/calendar; name="reunion.ics"

            BEGIN:VCALENDAR
            --outer--
            """);

        Assert.Equal(["text/plain", "text/html", "text/calendar"], mail.Parts.Select(part => part.MediaType));
        Assert.Equal("texte", mail.Text);
        Assert.Equal("<p>texte</p>", mail.Html);
        Assert.Equal("reunion.ics", Assert.Single(mail.Attachments).FileName);
    }

    [Fact]
    public void without_a_body_has_an_empty_text()
    {
        var mail = Parse("Subject: rien");

        Assert.Equal("", mail.Text);
    }

    private static ReceivedMail Parse(string message) => ReceivedMail.Parse(Encoding.UTF8.GetBytes(message));
}
