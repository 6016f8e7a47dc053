using System.Net;
using System.Text.Json;
using Amue.Portal.Accounts.Tests.Hosting;

namespace Amue.Portal.Accounts.Tests.SignIn;

public class AskingWithoutASession(OnSqlite hosted) : IClassFixture<OnSqlite>
{
    [Theory]
    [InlineData("/mon-nom")]
    [InlineData("/il-n-y-a-rien-ici")]
    public async Task for_a_page_leads_to_the_sign_in_page_whether_it_exists_or_not(string path)
    {
        using var browser = hosted.Host.NewBrowser();

        var answer = await browser.GetAsync(path + "?a=b%20c");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal($"/connexion?retour={Uri.EscapeDataString(path + "?a=b%20c")}", answer.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("/api/mon-nom")]
    [InlineData("/API/rien")]
    public async Task for_the_api_is_a_problem_in_the_readers_language(string path)
    {
        using var browser = hosted.Host.NewBrowser("en");

        var answer = await browser.GetAsync(path);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal("Sign-in needed", problem.RootElement.GetProperty("title").GetString());
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/%5Cevil.example")]
    public async Task never_sends_elsewhere_after_signing_in(string returnAddress)
    {
        var account = await hosted.Host.CreateAccountAsync();
        using var browser = hosted.Host.NewBrowser();

        var answer = await browser.SignInAsync(account.Login, AccountsHost.Passphrase, returnAddress);

        Assert.Equal("/", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task a_tampered_form_never_sends_elsewhere_either()
    {
        var account = await hosted.Host.CreateAccountAsync();
        using var browser = hosted.Host.NewBrowser();

        var answer = await browser.SubmitAsync(
            await browser.OpenAsync("/connexion"),
            new() { ["Login"] = account.Login, ["Passphrase"] = AccountsHost.Passphrase, ["retour"] = "//evil.example" });

        Assert.Equal("/", answer.Headers.Location!.OriginalString);
    }
}
