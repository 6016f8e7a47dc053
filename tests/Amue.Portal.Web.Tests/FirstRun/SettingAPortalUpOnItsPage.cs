using System.Net;
using Amue.Portal.Testing;
using Amue.Portal.Testing.Mail;

namespace Amue.Portal.Web.Tests.FirstRun;

[Trait("Database", "Any")]
public sealed class SettingAPortalUpOnItsPage : IAsyncLifetime, IDisposable
{
    private readonly EmptyPortal _portal = new();

    public Task InitializeAsync() => _portal.InitializeAsync();

    public Task DisposeAsync() => _portal.DisposeAsync();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task makes_one_that_serves_at_once_and_leaves_neither_page_nor_token()
    {
        await using var smtp = await SmtpServer.StartAsync("portail", "sept péniches & deux ponts");
        var answers = _portal.Answers(
            ("MailHost", smtp.Host), ("MailPort", $"{smtp.Port}"), ("MailFrom", "support@exemple.example"), ("MailUser", "portail"), ("MailPassword", "sept péniches & deux ponts"));
        using var visitor = _portal.Visitor();

        var (status, page) = await EmptyPortal.SendAsync(visitor, answers);

        Assert.Equal((HttpStatusCode.OK, "Le portail est installé"), (status, page.QuerySelector("h1")?.TextContent));
        Assert.Equal("https://support.exemple.example/connexion", page.QuerySelector("main a[href$='/connexion']")!.GetAttribute("href"));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_portal.SiteFile));
        Assert.Equal(1, await _portal.CountAsync("SELECT count(*) FROM audit_entries WHERE action = 'portal.setUp' AND outcome = 'done'"));
        Assert.DoesNotContain(EmptyPortal.Passphrase, await _portal.SaidAsync() + await File.ReadAllTextAsync(_portal.SiteFile), StringComparison.Ordinal);

        await Soon.UntilAsync(IsReadyAsync);
        Assert.Contains("Support de l’université", (await visitor.PageAsync("/connexion")).DocumentElement.OuterHtml, StringComparison.Ordinal);
        var unknown = (await visitor.GetAsync("/une-page-inconnue")).StatusCode;
        Assert.Equal(unknown, (await visitor.GetAsync(EmptyPortal.Page)).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await visitor.PostAsync(EmptyPortal.Page, answers.Select(a => KeyValuePair.Create(a.Name, a.Value)))).StatusCode);
        Assert.Equal(1, await _portal.CountAsync("SELECT count(*) FROM spaces"));

        using var anne = _portal.Visitor();
        var signedIn = await anne.SubmitAsync(await anne.PageAsync("/connexion"), "form.form", ("Login", EmptyPortal.Login), ("Passphrase", EmptyPortal.Passphrase));
        Assert.Equal(HttpStatusCode.Found, signedIn.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await anne.GetAsync(EmptyPortal.Page)).StatusCode);
    }

    [Fact]
    public async Task may_invite_its_administrator_instead()
    {
        using var visitor = _portal.Visitor();

        var (status, _) = await EmptyPortal.SendAsync(visitor, _portal.Answers(("Invite", "on"), ("Login", ""), ("PersonName", ""), ("Passphrase", "")));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(1, await _portal.CountAsync("SELECT count(*) FROM invitations WHERE email = 'anne.racine@exemple.example'"));
    }

    [Fact]
    public async Task twice_at_once_makes_one()
    {
        using var one = _portal.Visitor();
        using var other = _portal.Visitor();

        var answers = await Task.WhenAll(EmptyPortal.SendAsync(one, _portal.Answers()), EmptyPortal.SendAsync(other, _portal.Answers(("Login", "un.autre"))));

        Assert.Single(answers, a => a.Status == HttpStatusCode.OK);
        Assert.Equal(1, await _portal.CountAsync("SELECT count(*) FROM accounts"));
    }

    [Fact]
    public async Task is_not_done_by_guessing()
    {
        using var visitor = _portal.Visitor();
        var statuses = new List<HttpStatusCode>();
        for (var guess = 0; guess < 12; guess++)
        {
            statuses.Add((await visitor.PostAsync(EmptyPortal.Page, [KeyValuePair.Create("Token", $"{guess}")])).StatusCode);
        }

        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.Forbidden, 10), HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests], statuses);
        Assert.Equal(10, await _portal.CountAsync("SELECT count(*) FROM audit_entries WHERE action = 'portal.setUp'"));
    }

    private async Task<bool> IsReadyAsync()
    {
        using var visitor = _portal.Visitor();
        try
        {
            return (await visitor.GetAsync("/health/ready")).StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            // Between one server and the next.
            return false;
        }
    }
}
