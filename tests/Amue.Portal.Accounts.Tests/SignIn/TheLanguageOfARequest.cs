using Amue.Portal.Accounts.Tests.Hosting;

namespace Amue.Portal.Accounts.Tests.SignIn;

public class TheLanguageOfARequest(OnSqlite hosted) : IClassFixture<OnSqlite>
{
    [Theory]
    [InlineData("fr", "fr 1\u202f234,5")]
    [InlineData("fr-CA", "fr 1\u202f234,5")]
    [InlineData("en-US,fr;q=0.5", "en 1,234.5")]
    [InlineData("de,en;q=0.4,fr;q=0.8", "fr 1\u202f234,5")]
    [InlineData("de,es", "fr 1\u202f234,5")]
    [InlineData("en;q=0,fr", "fr 1\u202f234,5")]
    [InlineData("*", "fr 1\u202f234,5")]
    public async Task is_the_browsers_first_that_the_portal_speaks(string accepted, string expected)
    {
        using var browser = hosted.Host.NewBrowser(accepted);

        Assert.Equal(expected, await browser.ReadAsync("/langue"));
    }

    [Fact]
    public async Task is_the_accounts_whatever_the_browser_says()
    {
        var account = await hosted.Host.CreateAccountAsync(d => d with { Language = "en" });
        using var browser = await hosted.Host.SignInAsync(account.Login);

        Assert.StartsWith("en ", await browser.ReadAsync("/langue"), StringComparison.Ordinal);
    }
}
