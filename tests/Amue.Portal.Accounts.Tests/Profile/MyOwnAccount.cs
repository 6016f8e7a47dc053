using System.Net;
using Amue.Portal.Accounts.Registration;
using Amue.Portal.Accounts.Tests.Hosting;
using Amue.Portal.Platform.Security;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Accounts.Tests.Profile;

public abstract class MyOwnAccount(Hosted hosted)
{
    private AccountsHost Host => hosted.Host;

    [Fact]
    public async Task shows_me_to_others_as_i_choose()
    {
        var account = await Host.CreateAccountAsync();
        var reader = await Host.CreateAccountAsync();
        using var browser = await Host.SignInAsync(account.Login);

        var answer = await browser.SubmitAsync(await browser.OpenAsync("/moi"), "main form", new() { ["DisplayMode"] = "Pseudonym", ["Pseudonym"] = "Chouette" });

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("Chouette", await NameAsync(account.Id, reader.Id));
    }

    [Fact]
    public async Task speaks_my_language_and_keeps_my_time_from_the_next_page_on()
    {
        var account = await Host.CreateAccountAsync();
        using var browser = await Host.SignInAsync(account.Login);

        await browser.SubmitAsync(await browser.OpenAsync("/moi"), new() { ["Language"] = "en", ["TimeZoneId"] = "Pacific/Noumea" });

        Assert.StartsWith("en", await browser.ReadAsync("/langue"), StringComparison.Ordinal);
        Assert.Equal("Pacific/Noumea", (await Host.ActorAsync(account.Id)).TimeZoneId);
    }

    [Theory]
    [InlineData("TimeZoneId", "Europe/Atlantide", "Europe/Atlantide")]
    [InlineData("Language", "klingon", "klingon")]
    [InlineData("DisplayMode", "Pseudonym", "pseudonyme")]
    public async Task says_which_field_is_wrong_and_keeps_what_was_typed(string field, string value, string said)
    {
        var account = await Host.CreateAccountAsync();
        using var browser = await Host.SignInAsync(account.Login);

        var answer = await browser.SubmitAsync(await browser.OpenAsync("/moi"), new() { [field] = value });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var body = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Contains(said, body, StringComparison.Ordinal);
        Assert.Contains("error-summary", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task says_what_each_role_of_the_portal_lets_me_do()
    {
        using var roles = System.Text.Json.JsonDocument.Parse(await File.ReadAllTextAsync(Amue.Portal.Testing.SourceTree.File("recipes", "roles.recipe.json")));
        var keys = roles.RootElement.GetProperty("steps")[0].GetProperty("Roles").EnumerateArray().Select(r => r.GetProperty("Name").GetString()!).Where(r => r != "Visitor").ToList();
        var texts = Host.Services.GetRequiredService<Amue.Portal.Platform.Texts.TextCatalog>();

        Assert.All(keys, k => Assert.True(texts.Has($"accounts.may.{k}"), k));
        var account = await Host.CreateAccountAsync(d => d with { Roles = [new RequestedRole(Role.Member)] });
        using var browser = await Host.SignInAsync(account.Login);
        Assert.Contains("demander de l’aide", (await browser.OpenAsync("/moi")).QuerySelector("section[aria-labelledby=roles]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task keeps_what_i_know_and_which_mails_i_want()
    {
        var account = await hosted.Host.CreateAccountAsync();
        using var browser = await hosted.Host.SignInAsync(account.Login);
        var page = await browser.OpenAsync("/moi");
        Assert.Equal(3, page.QuerySelectorAll("[name=Mails][checked]").Length);

        await browser.SubmitAsync(page, new() { ["Expertise"] = "budget, paye , Budget", ["Mails"] = "Articles" });

        var kept = await browser.OpenAsync("/moi");
        Assert.Equal("budget, paye", kept.QuerySelector("#Expertise")!.GetAttribute("value"));
        Assert.Equal(["Articles"], kept.QuerySelectorAll("[name=Mails][checked]").Select(b => b.GetAttribute("value")));
        var tooLong = await browser.SubmitAsync(kept, new() { ["Expertise"] = new string('x', 41) });
        Assert.Equal("#Expertise", (await Browser.ReadAsync(tooLong)).QuerySelector(".error-summary a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task says_what_i_may_do_where_until_when_and_who_gave_it()
    {
        var until = new DateTime(2026, 6, 30, 22, 0, 0, DateTimeKind.Utc);
        var account = await Host.CreateAccountAsync(d => d with { Roles = [new RequestedRole(Role.Member), new RequestedRole("ProductAgent", ExpiresAt: until)] });
        using var browser = await Host.SignInAsync(account.Login);

        var said = (await browser.OpenAsync("/moi")).QuerySelector("section[aria-labelledby=roles]")!.TextContent;

        Assert.Contains("Membre", said, StringComparison.Ordinal);
        Assert.Contains("Agent produit (niveau 2)", said, StringComparison.Ordinal);
        Assert.Contains("Sur tout le portail", said, StringComparison.Ordinal);
        Assert.Contains("1 juillet 2026", said, StringComparison.Ordinal);
        Assert.Contains("par l’installation du portail", said, StringComparison.Ordinal);
    }

    private Task<string> NameAsync(Guid of, Guid reader) => Host.InScopeAsync(async services =>
    {
        var actor = await services.GetRequiredService<ActorLoader>().LoadAsync(reader, CancellationToken.None);
        return (await services.GetRequiredService<IPersonDirectory>().NamesAsync([of], actor, CancellationToken.None))[of].Name;
    });
}

public sealed class MyOwnAccountOnSqlite(OnSqlite hosted) : MyOwnAccount(hosted), IClassFixture<OnSqlite>;

public sealed class MyOwnAccountOnPostgreSql(OnPostgreSql hosted) : MyOwnAccount(hosted), IClassFixture<OnPostgreSql>;
