using System.Net;
using Amue.Portal.Accounts.Data;
using Amue.Portal.Accounts.Tests.Hosting;
using Amue.Portal.Platform.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Amue.Portal.Accounts.Tests.SignIn;

public abstract class SigningIn(Hosted hosted)
{
    private AccountsHost Host => hosted.Host;

    [Fact]
    public async Task opens_the_page_that_was_asked()
    {
        var account = await Host.CreateAccountAsync(d => d with { Name = "Luc Ferrand" });
        using var browser = Host.NewBrowser();
        var challenge = await browser.GetAsync("/mon-nom?de=la%20page");

        var answer = await browser.SubmitAsync(
            await browser.OpenAsync(challenge.Headers.Location!.OriginalString),
            new() { ["Login"] = account.Login, ["Passphrase"] = AccountsHost.Passphrase });

        Assert.Equal("/mon-nom?de=la%20page", answer.Headers.Location!.OriginalString);
        Assert.Equal("Luc Ferrand", await browser.ReadAsync("/mon-nom"));
    }

    [Fact]
    public async Task does_not_mind_capitals_and_blanks_around_the_login()
    {
        var account = await Host.CreateAccountAsync();
        using var browser = Host.NewBrowser();

        var answer = await browser.SignInAsync($"  {account.Login.ToUpperInvariant()} ", AccountsHost.Passphrase);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task does_not_mind_how_a_keyboard_composes_its_accents()
    {
        var account = await Host.CreateAccountAsync(passphrase: "pupitre évaporé lanterne".Normalize(System.Text.NormalizationForm.FormC));
        using var browser = Host.NewBrowser();

        var answer = await browser.SignInAsync(account.Login, "pupitre évaporé lanterne".Normalize(System.Text.NormalizationForm.FormD));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task twice_leads_straight_to_the_page()
    {
        var account = await Host.CreateAccountAsync();
        using var browser = await Host.SignInAsync(account.Login);

        var answer = await browser.GetAsync("/connexion?retour=%2Fmon-nom");

        Assert.Equal("/mon-nom", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task without_the_forms_token_is_refused()
    {
        using var browser = Host.NewBrowser();

        var answer = await browser.PostWithoutTokenAsync("/connexion");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task with_a_field_left_empty_says_which()
    {
        using var browser = Host.NewBrowser();

        var answer = await browser.SignInAsync("", "");

        var body = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Saisissez votre identifiant.", body, StringComparison.Ordinal);
        Assert.Contains("Saisissez votre phrase de passe.", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task renews_a_hash_weaker_than_those_of_today_and_ends_no_session()
    {
        var account = await Host.CreateAccountAsync();
        using var open = await Host.SignInAsync(account.Login);
        var weak = new PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = 10 }));
        await SetHashAsync(account.Id, weak.HashPassword(new Account("nobody", DateTime.UnixEpoch), AccountsHost.Passphrase));

        using var second = await Host.SignInAsync(account.Login);

        Assert.Equal(HttpStatusCode.OK, (await open.GetAsync("/mon-nom")).StatusCode);
        Assert.Equal(Host.Hasher.HashPassword(new Account("nobody", DateTime.UnixEpoch), "").Length, (await HashAsync(account.Id)).Length);
        using var third = await Host.SignInAsync(account.Login);
        Assert.NotEqual(10u, IterationsIn(await HashAsync(account.Id)));
    }

    private static uint IterationsIn(string hash) => System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(Convert.FromBase64String(hash).AsSpan(5));

    private Task<string> HashAsync(Guid id) => Host.InScopeAsync(services =>
        services.GetRequiredService<PortalDb>().Accounts.Where(a => a.Id == id).Select(a => a.PasswordHash!).SingleAsync());

    private Task<int> SetHashAsync(Guid id, string hash) => Host.InScopeAsync(services =>
        services.GetRequiredService<PortalDb>().Accounts.Where(a => a.Id == id).ExecuteUpdateAsync(set => set.SetProperty(a => a.PasswordHash, hash)));
}

public sealed class SigningInOnSqlite(OnSqlite hosted) : SigningIn(hosted), IClassFixture<OnSqlite>;

public sealed class SigningInOnPostgreSql(OnPostgreSql hosted) : SigningIn(hosted), IClassFixture<OnPostgreSql>;
