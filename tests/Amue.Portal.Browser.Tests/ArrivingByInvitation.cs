using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Amue.Portal.Platform.Jobs;
using Amue.Portal.Testing.Mail;
using Amue.Portal.Testing.Portal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Amue.Portal.Browser.Tests;

/// <summary>J2 of domain.md §5, its local part: from a mail to the spaces of one's establishment.</summary>
[Trait("Category", "Browser")]
public sealed partial class ArrivingByInvitation : IAsyncLifetime
{
    private const string Passphrase = "armoire galet tisane fuseau";

    private PortalApp _app = null!;

    public async Task InitializeAsync() => _app = await PortalApp.StartAsync();

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task then_the_charter_then_a_passkey_leads_to_four_spaces_of_mine()
    {
        await using var zoe = await ArriveAsync("zoe.martin");
        await VirtualAuthenticator.AddAsync(zoe.Page);

        await zoe.OpenAsync("/charte");
        await zoe.PressAsync("J’accepte cette charte");
        await zoe.SeesAsync("Vous l’avez acceptée");
        await zoe.OpenAsync("/moi/securite/cles");
        await zoe.Page.GetByLabel("Nom de la clé").FillAsync("Téléphone");
        await zoe.PressAsync("Ajouter une clé d’accès");
        await Assertions.Expect(zoe.Page.Locator("main .alert-success")).ToBeVisibleAsync();

        await AssertFourSpacesAsync(zoe);
        await zoe.OpenAsync("/deconnexion");
        await zoe.PressAsync("Se déconnecter");
        await zoe.OpenAsync("/connexion/cle");
        await zoe.PressAsync("Utiliser ma clé d’accès");
        await Assertions.Expect(zoe.Page.GetByRole(AriaRole.Link, new() { Name = "Zoé Martin" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task or_a_code_of_an_application_that_the_next_sign_in_asks_for()
    {
        await using var zoe = await ArriveAsync("zoe.martin", width: 360);
        await zoe.OpenAsync("/charte");
        await zoe.PressAsync("J’accepte cette charte");
        await zoe.OpenAsync("/moi/securite/application");
        var secret = Base32((await zoe.Page.Locator("main ol.stack code").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal));
        await zoe.Page.GetByLabel("Code à six chiffres").FillAsync(CodeOf(secret));
        await zoe.PressAsync("Associer l’application");
        Assert.Equal(10, await zoe.Page.Locator("main ol code").CountAsync());

        _app.Clock.Advance(TimeSpan.FromSeconds(30));
        await zoe.OpenAsync("/deconnexion");
        await zoe.PressAsync("Se déconnecter");
        await zoe.OpenAsync("/connexion");
        await zoe.Page.GetByLabel("Identifiant").FillAsync("zoe.martin");
        await zoe.Page.GetByLabel("Phrase de passe").FillAsync(Passphrase);
        await zoe.PressAsync("Se connecter");
        await Assertions.Expect(zoe.Page).ToHaveURLAsync(CodePage());
        await zoe.Page.Locator("main input[autocomplete='one-time-code']").FillAsync(CodeOf(secret));
        await zoe.Page.Locator("main form button[type=submit]").First.ClickAsync();

        await AssertFourSpacesAsync(zoe);
        Assert.True(await zoe.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= 360"));
    }

    /// <summary>Ines invites somebody, who opens the mail and makes their account.</summary>
    private async Task<Person> ArriveAsync(string login, int width = 1280)
    {
        await using (var ines = await Person.SignInAsync(_app, People.Ines))
        {
            await ines.OpenAsync("/administration/invitations");
            await ines.Page.Locator("#Email").FillAsync("zoe@e042.example.org");
            await ines.PressAsync("Envoyer l’invitation");
            await ines.SeesAsync("zoe@e042.example.org");
        }

        await using (var root = await Person.SignInAsync(_app, People.Root))
        {
            await root.OpenAsync("/administration/charte");
            await root.Page.Locator("main form textarea").First.FillAsync("Chacun répond avec courtoisie, et ne partage aucune donnée personnelle.");
            await root.Page.Locator("main form button[type=submit]").Last.ClickAsync();
            await root.SeesAsync("en vigueur");
        }

        await _app.Services.GetRequiredService<JobRunner>().RunAsync("mail.send");
        var mail = Directory.GetFiles(Path.Combine(_app.Folder, "mail"), "*.eml").Select(f => ReceivedMail.Parse(File.ReadAllBytes(f))).Single(m => m.To == "zoe@e042.example.org");
        var person = await Person.ArriveAsync(_app, Link().Match(mail.Text).Value, width);
        await person.Page.Locator("#Name").FillAsync("Zoé Martin");
        await person.Page.Locator("#Login").FillAsync(login);
        await person.Page.Locator("#Passphrase").FillAsync(Passphrase);
        await person.PressAsync("Créer mon compte");
        await person.SeesAsync("Votre compte est créé");
        return person;
    }

    private static async Task AssertFourSpacesAsync(Person person)
    {
        await person.OpenAsync("/");
        var mine = person.Page.Locator("section[aria-labelledby='product-spaces']");
        await Assertions.Expect(mine.Locator("h2")).ToHaveTextAsync("Mes espaces");
        var addresses = await mine.Locator("h3 a").EvaluateAllAsync<string[]>("links => links.map(l => l.getAttribute('href'))");
        Assert.Equal(["/e042", "/pegase", "/sifac", "/siham"], addresses.Order(StringComparer.Ordinal));
    }

    private string CodeOf(byte[] secret)
    {
        var step = BitConverter.GetBytes(System.Net.IPAddress.HostToNetworkOrder(new DateTimeOffset(_app.Clock.UtcNow, TimeSpan.Zero).ToUnixTimeSeconds() / 30));
#pragma warning disable CA5350 // RFC 6238, as applications do it.
        var digest = HMACSHA1.HashData(secret, step);
#pragma warning restore CA5350
        var offset = digest[^1] & 15;
        var number = ((digest[offset] & 127) << 24) | (digest[offset + 1] << 16) | (digest[offset + 2] << 8) | digest[offset + 3];
        return (number % 1_000_000).ToString("D6", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static byte[] Base32(string text)
    {
        var bits = string.Concat(text.Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2)).ToArray();
    }

    [GeneratedRegex("/invitation\\?jeton=[A-Za-z0-9_-]+")]
    private static partial Regex Link();

    [GeneratedRegex("/connexion/code")]
    private static partial Regex CodePage();
}
