using Amue.Portal.Accounts.Registration;
using Amue.Portal.Accounts.Tests.Hosting;
using Amue.Portal.Platform.Data;

namespace Amue.Portal.Accounts.Tests.Demo;

public class TheSignInPage
{
    [Fact]
    public async Task of_a_demonstration_lists_who_may_come_in_and_says_what_is_waived()
    {
        await using var database = await HostedDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var host = await StartAsync(database, demo: true);
        var claire = await host.CreateAccountAsync(d => d with { Name = "Claire Aubry", JobFunction = "Gestionnaire dépense", Roles = [new RequestedRole("Member"), new RequestedRole("ProductAgent")] });
        var silent = await host.CreateAccountAsync(passphrase: null);
        using var browser = host.NewBrowser();

        var page = await browser.OpenAsync("/connexion?retour=%2Fmon-nom");

        var text = page.Body!.TextContent;
        Assert.Contains("L’authentification à plusieurs facteurs, exigée des agents et des administrateurs, est levée ici", text, StringComparison.Ordinal);
        Assert.Contains(AccountsHost.Passphrase, text, StringComparison.Ordinal);
        Assert.Contains("Claire Aubry, Gestionnaire dépense", text, StringComparison.Ordinal);
        Assert.Contains("Agent produit (niveau 2)", text, StringComparison.Ordinal);
        Assert.DoesNotContain(silent.Login, text, StringComparison.Ordinal);

        var filled = await browser.OpenAsync(page.QuerySelector($"a[href*='{claire.Login}']")!.GetAttribute("href")!);
        Assert.Equal(claire.Login, filled.QuerySelector("#Login")!.GetAttribute("value"));
        var answer = await browser.SubmitAsync(filled, new() { ["Passphrase"] = AccountsHost.Passphrase });
        Assert.Equal("/mon-nom", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task of_a_real_portal_lists_nobody_and_fills_nothing_in()
    {
        await using var database = await HostedDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var host = await StartAsync(database, demo: false);
        var claire = await host.CreateAccountAsync();
        using var browser = host.NewBrowser();

        var page = (await browser.OpenAsync($"/connexion?identifiant={claire.Login}")).QuerySelector("main")!.OuterHtml;

        Assert.DoesNotContain(claire.Login, page, StringComparison.Ordinal);
        Assert.DoesNotContain(AccountsHost.Passphrase, page, StringComparison.Ordinal);
        Assert.DoesNotContain("démonstration", page, StringComparison.OrdinalIgnoreCase);
    }

    private static Task<AccountsHost> StartAsync(HostedDatabase database, bool demo) => AccountsHost.StartAsync(
        database,
        new Dictionary<string, string?> { ["Portal:Demo"] = demo.ToString(), ["Portal:DemoPassphrase"] = AccountsHost.Passphrase });
}
