using System.Net;
using Amue.Portal.Testing;

namespace Amue.Portal.Web.Tests.FirstRun;

[Trait("Database", "Any")]
public sealed class AnEmptyPortal(EmptyPortal portal) : IClassFixture<EmptyPortal>
{
    [Theory]
    [InlineData("/", HttpStatusCode.Found)]
    [InlineData("/installation", HttpStatusCode.OK)]
    [InlineData("/connexion", HttpStatusCode.ServiceUnavailable)]
    [InlineData("/health/ready", HttpStatusCode.ServiceUnavailable)]
    [InlineData("/health/live", HttpStatusCode.OK)]
    public async Task serves_the_page_that_sets_it_up_and_nothing_else(string path, HttpStatusCode expected)
    {
        using var visitor = portal.Visitor();

        var answer = await visitor.GetAsync(path);

        Assert.Equal(expected, answer.StatusCode);
        Assert.Contains("default-src 'none'", string.Join(' ', answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task shows_its_token_to_no_visitor()
    {
        using var visitor = portal.Visitor();

        Assert.DoesNotContain(portal.Token, (await visitor.PageAsync(EmptyPortal.Page)).DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task refuses_a_wrong_token_keeps_what_was_typed_and_notes_it()
    {
        using var visitor = portal.Visitor();

        var (status, page) = await EmptyPortal.SendAsync(visitor, portal.Answers(("Token", portal.Token[..^1] + "!")));

        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Equal("Support de l’université", page.QuerySelector("#Name")!.GetAttribute("value"));
        Assert.Equal("", page.QuerySelector("#Token")!.GetAttribute("value"));
        Assert.Equal("true", page.QuerySelector("#Token")!.GetAttribute("aria-invalid"));
        Assert.NotEqual(0, await portal.CountAsync("SELECT count(*) FROM audit_entries WHERE action = 'portal.setUp' AND outcome = 'refused'"));
        Assert.Contains("A wrong token was given on the set-up page", await portal.SaidAsync(), StringComparison.Ordinal);
        Assert.False(File.Exists(portal.SiteFile));
    }

    [Fact]
    public async Task says_what_is_wrong_beside_each_answer_keeps_the_others_and_writes_nothing()
    {
        using var visitor = portal.Visitor();
        var answers = portal.Answers(("Address", "support"), ("MailHost", "127.0.0.1"), ("MailPort", "rien"), ("MailFrom", "personne"), ("Passphrase", "trop court"), ("MailPassword", "s3cret"));

        var (status, page) = await EmptyPortal.SendAsync(visitor, answers);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        var wrong = page.QuerySelectorAll("[aria-invalid=true]").Select(f => f.Id!).Order().ToList();
        Assert.Equal(["Address", "MailFrom", "MailPort", "Passphrase"], wrong);
        Assert.All(wrong, id => Assert.NotEmpty(page.QuerySelector($"#{id}-error")!.TextContent));
        Assert.StartsWith("À corriger", page.Title, StringComparison.Ordinal);
        Assert.Equal("Anne Racine", page.QuerySelector("#PersonName")!.GetAttribute("value"));
        Assert.All(new[] { "trop court", "s3cret" }, secret => Assert.DoesNotContain(secret, page.DocumentElement.OuterHtml, StringComparison.Ordinal));
        Assert.False(File.Exists(portal.SiteFile));
    }

    [Fact]
    public async Task tries_the_mail_server_before_it_writes_anything()
    {
        using var visitor = portal.Visitor();

        var (status, page) = await EmptyPortal.SendAsync(visitor, portal.Answers(("MailHost", "127.0.0.1"), ("MailPort", $"{FreePort.Next()}"), ("MailFrom", "support@exemple.example")));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("Il ne répond pas", page.QuerySelector("#MailHost-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(portal.Token, page.QuerySelector("#Token")!.GetAttribute("value"));
        Assert.False(File.Exists(portal.SiteFile));
    }

    [Fact]
    public async Task speaks_the_language_that_is_asked_for()
    {
        using var visitor = portal.Visitor();

        var page = await visitor.PageAsync(EmptyPortal.Page + "?langue=en");

        Assert.Equal(("en", "Set the portal up"), (page.DocumentElement.GetAttribute("lang"), page.QuerySelector("h1")!.TextContent));
        Assert.DoesNotContain("setup.", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task refuses_more_than_a_form_holds()
    {
        using var visitor = portal.Visitor();

        var answer = await visitor.PostAsync(EmptyPortal.Page, [KeyValuePair.Create("Token", new string('x', 100_000))]);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task takes_a_form_that_cannot_be_read_for_an_empty_one()
    {
        using var visitor = portal.Visitor();

        var answer = await visitor.PostAsync(EmptyPortal.Page, [KeyValuePair.Create("Token", "\0")]);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }
}
