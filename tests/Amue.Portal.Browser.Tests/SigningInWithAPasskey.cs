using Amue.Portal.Testing.Portal;
using Microsoft.Playwright;

namespace Amue.Portal.Browser.Tests;

/// <summary>With the authenticator that Chromium plays itself: real keys, real signatures, no finger.</summary>
[Trait("Category", "Browser")]
public sealed class SigningInWithAPasskey : IAsyncLifetime
{
    private PortalApp _app = null!;

    public async Task InitializeAsync() => _app = await PortalApp.StartAsync();

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task opens_the_account_that_enrolled_it_until_it_is_removed()
    {
        await using var claire = await Person.SignInAsync(_app, People.Claire);
        await VirtualAuthenticator.AddAsync(claire.Page);
        await EnrolAsync(claire, "Téléphone");
        await claire.SeesAsync("La clé d’accès est ajoutée.");
        Assert.Equal(10, await claire.Page.Locator("main ol code").CountAsync());

        await SignOutAsync(claire);
        await SignInAsync(claire);
        await Assertions.Expect(claire.Page.GetByRole(AriaRole.Link, new() { Name = "Claire Aubry" })).ToBeVisibleAsync();
        await claire.OpenAsync("/moi/securite");
        await claire.SeesAsync("Téléphone");
        await claire.SeesAsync("Utilisée le");

        await claire.Page.GetByRole(AriaRole.Button, new() { Name = "Retirer la clé Téléphone" }).ClickAsync();
        await claire.SeesAsync("La clé d’accès est retirée");
        await SignOutAsync(claire);
        await SignInAsync(claire);
        await claire.SeesAsync("Cette clé n’ouvre aucun compte actif du portail.");
    }

    [Fact]
    public async Task is_asked_for_where_a_passphrase_was_enough_before()
    {
        await using var claire = await Person.SignInAsync(_app, People.Claire);
        await VirtualAuthenticator.AddAsync(claire.Page);
        await EnrolAsync(claire, "Téléphone");

        using var elsewhere = _app.Anonymous();
        var answer = await elsewhere.PostWithTokenAsync("/connexion", "/connexion", ("Login", People.Claire), ("Passphrase", People.Passphrase), ("retour", "/"));

        Assert.StartsWith("/connexion/code", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task opens_nothing_when_its_owner_did_not_show_the_device_who_they_are()
    {
        await using var claire = await Person.SignInAsync(_app, People.Claire);
        var (session, authenticator) = await VirtualAuthenticator.AddAsync(claire.Page);
        await EnrolAsync(claire, "Téléphone");
        await claire.SeesAsync("La clé d’accès est ajoutée.");
        await SignOutAsync(claire);

        await session.SendAsync("WebAuthn.setUserVerified", new() { ["authenticatorId"] = authenticator, ["isUserVerified"] = false });
        await claire.OpenAsync("/connexion/cle");
        await claire.PressAsync("Utiliser ma clé d’accès");

        await claire.SeesAsync("La clé n’a pas répondu");
    }

    private static async Task EnrolAsync(Person person, string name)
    {
        await person.OpenAsync("/moi/securite/cles");
        await person.Page.GetByLabel("Nom de la clé").FillAsync(name);
        await person.PressAsync("Ajouter une clé d’accès");
        await Assertions.Expect(person.Page.Locator("main .alert-success")).ToBeVisibleAsync();
    }

    private static async Task SignOutAsync(Person person)
    {
        await person.OpenAsync("/deconnexion");
        await person.PressAsync("Se déconnecter");
    }

    private static async Task SignInAsync(Person person)
    {
        await person.OpenAsync("/connexion/cle");
        await person.PressAsync("Utiliser ma clé d’accès");
    }
}
