using System.Net;
using Amue.Portal.Referential;
using Amue.Portal.Testing.Portal;
using Microsoft.Extensions.DependencyInjection;
using Persona = Amue.Portal.Testing.Portal.People;

namespace Amue.Portal.Accounts.Tests.Correspondents;

/// <summary>Who answers at level 1 for an establishment, as its administrator says it.</summary>
public sealed class NamingCorrespondents : IAsyncLifetime
{
    private const string List = "/administration/correspondants";

    private PortalApp _app = null!;
    private PortalClient _ines = null!;
    private string _luc = "";

    public async Task InitializeAsync()
    {
        _app = await PortalApp.StartAsync();
        _ines = await _app.SignInAsync(Persona.Ines);
        _luc = $"{List}/{(await _app.ActorAsync(Persona.Luc)).AccountId}?etablissement=E042&produit=sifac";
    }

    public async Task DisposeAsync()
    {
        _ines.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task tells_which_products_have_no_primary_one_and_who_is_to_be_confirmed_each_year()
    {
        Assert.Contains("Sans correspondant principal", await RowsAsync("Sifac"), StringComparison.Ordinal);
        Assert.Contains("à confirmer", await RowsAsync("Sifac"), StringComparison.Ordinal);

        await SaveAsync(("Kind", "Technical"), ("IsPrimary", "true"), ("IsConfirmed", "true"));

        var confirmed = await RowsAsync("Sifac");
        Assert.DoesNotContain("Sans correspondant principal", confirmed, StringComparison.Ordinal);
        Assert.Contains("technique", confirmed, StringComparison.Ordinal);
        Assert.DoesNotContain("à confirmer", confirmed, StringComparison.Ordinal);
        _app.Clock.Advance(TimeSpan.FromDays(365));
        await _ines.SignInAsync(Persona.Ines);
        Assert.Contains("à confirmer", await RowsAsync("Sifac"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task gives_the_role_to_a_stand_in_until_the_absence_is_over_and_writes_to_them_meanwhile()
    {
        await SaveAsync(("AbsentUntil", "2026-03-06"), ("StandIn", Persona.Claire));

        Assert.True(await IsCorrespondentAsync(Persona.Claire));
        Assert.Equal([Persona.Claire], await WrittenToAsync());
        Assert.True(await IsCorrespondentAsync(Persona.Luc));
        _app.Clock.Advance(new DateTime(2026, 3, 7, 9, 0, 0, DateTimeKind.Utc) - PortalApp.SetUpAt.AddHours(1));

        Assert.False(await IsCorrespondentAsync(Persona.Claire));
        Assert.Equal([Persona.Luc], await WrittenToAsync());
    }

    [Fact]
    public async Task takes_the_role_back_from_a_stand_in_when_the_correspondent_returns()
    {
        await SaveAsync(("AbsentUntil", "2026-03-20"), ("StandIn", Persona.Claire));
        await SaveAsync(("AbsentUntil", ""));

        Assert.False(await IsCorrespondentAsync(Persona.Claire));
        Assert.Equal([Persona.Luc], await WrittenToAsync());
    }

    [Theory]
    [InlineData("2026-03-06", Persona.Paul, "StandIn")]
    [InlineData("2026-03-06", Persona.Luc, "StandIn")]
    [InlineData("2026-03-06", Persona.Ines, "StandIn")]
    [InlineData("2026-03-06", "personne", "StandIn")]
    [InlineData("", Persona.Claire, "AbsentUntil")]
    [InlineData("2026-03-01", "", "AbsentUntil")]
    [InlineData("demain", "", "AbsentUntil")]
    public async Task refuses_a_stand_in_from_elsewhere_or_oneself_and_a_day_that_is_none(string until, string standIn, string wrong)
    {
        var refused = await PostAsync(("AbsentUntil", until), ("StandIn", standIn));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = await PortalClient.ReadAsync(refused);
        Assert.Equal($"#{wrong}", page.QuerySelector(".error-summary a")!.GetAttribute("href"));
        Assert.Equal(standIn, page.QuerySelector("#StandIn")!.GetAttribute("value") ?? "");
        Assert.Equal([Persona.Luc], await WrittenToAsync());
    }

    [Fact]
    public async Task is_for_nobody_of_another_establishment()
    {
        using var paul = await _app.SignInAsync(Persona.Paul);

        Assert.Equal(HttpStatusCode.NotFound, (await paul.GetAsync(_luc)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await paul.GetAsync(List + "?etablissement=E042")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await paul.PostWithTokenAsync(List, _luc, ("IsPrimary", "true"), ("AbsentUntil", "2026-03-20"), ("StandIn", Persona.Claire))).StatusCode);
        Assert.False(await IsCorrespondentAsync(Persona.Claire));
        Assert.Contains("Sans correspondant principal", await RowsAsync("Sifac"), StringComparison.Ordinal);
        using var root = await _app.SignInAsync(Persona.Root);
        Assert.Contains("correspondent:E042 sifac", (await root.PageAsync("/administration/journal?issue=refused&acte=accounts.correspondent")).QuerySelector("main tbody")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> PostAsync(params (string, string)[] values) => await _ines.SubmitAsync(await _ines.PageAsync(_luc), "main form", values);

    private async Task SaveAsync(params (string, string)[] values) =>
        Assert.Equal(List + "?etablissement=E042", (await PostAsync(values)).Headers.Location?.OriginalString);

    private async Task<string> RowsAsync(string product) => string.Join('\n', (await _ines.PageAsync(List)).QuerySelectorAll("main tbody tr")
        .Where(r => r.QuerySelector("th")!.TextContent.Trim() == product).Select(r => r.TextContent));

    private async Task<bool> IsCorrespondentAsync(string login) => (await _app.ActorAsync(login)).Tokens.Any(t => t.StartsWith("correspondent:", StringComparison.Ordinal));

    private Task<List<string>> WrittenToAsync() => _app.InScopeAsync(async services =>
    {
        var referential = services.GetRequiredService<ReferentialDirectory>();
        var (establishment, product) = ((await referential.FindEstablishmentAsync("E042", default))!.Id, (await referential.FindProductAsync("sifac", default))!.Id);
        var accounts = await referential.CorrespondentsAsync(establishment, product, default);
        var logins = new List<string>();
        foreach (var login in new[] { Persona.Claire, Persona.Luc, Persona.Paul, Persona.Ines })
        {
            if (accounts.Contains((await _app.ActorAsync(login)).AccountId!.Value))
            {
                logins.Add(login);
            }
        }

        return logins;
    });
}
