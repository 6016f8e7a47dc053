using System.Net;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Referential.Establishments;
using Amue.Portal.Testing.Portal;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Referential.Tests.Establishments;

/// <summary>Inès administers E042 (Valmont), and nothing of E107.</summary>
public sealed class AnEstablishmentsOwnAdministrator : IAsyncLifetime
{
    private readonly ReferentialPortal _portal = new();

    public Task InitializeAsync() => _portal.InitializeAsync();

    public Task DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task says_what_the_establishment_decides()
    {
        Assert.Null(await AdjustAsync("E042", new EstablishmentAdjustment("UVL", "Valmont-sur-Loue", "Europe/Paris", FirstLevelMode.Mutualised)));

        var details = (await _portal.SheetAsync("E042")).Details;
        Assert.Equal(("UVL", "Valmont-sur-Loue", FirstLevelMode.Mutualised), (details.Acronym, details.City, details.FirstLevel));
        Assert.Equal(("Université de Valmont-sur-Loue", 600), (details.Name, details.DeclaredUsers));
    }

    [Fact]
    public async Task finds_no_other_establishment()
    {
        Assert.Equal(RefusalKind.NotFound, (await AdjustAsync("E107", new EstablishmentAdjustment("X", "", "Europe/Paris", FirstLevelMode.Autonomous)))!.Kind);
        Assert.Equal(RefusalKind.NotFound, (await AdjustAsync("E999", new EstablishmentAdjustment("X", "", "Europe/Paris", FirstLevelMode.Autonomous)))!.Kind);
        Assert.Equal(["E042"], await _portal.FindAsync("", People.Ines));
    }

    [Fact]
    public async Task does_not_hand_the_first_level_to_amue() =>
        Assert.Equal("referential.establishment.delegated", Assert.Single((await AdjustAsync("E042", new EstablishmentAdjustment("", "", "Europe/Paris", FirstLevelMode.Delegated)))!.Errors).Key);

    [Fact]
    public async Task is_answered_in_words_for_a_clock_that_is_none() =>
        Assert.Equal("TimeZoneId", Assert.Single((await AdjustAsync("E042", new EstablishmentAdjustment("", "", "Europe/Atlantis", FirstLevelMode.Autonomous)))!.Errors).Field);

    [Fact]
    public async Task cannot_slip_other_fields_into_the_form()
    {
        using var ines = await _portal.App.SignInAsync(People.Ines);
        var page = await ines.PageAsync("/administration/etablissements/E042/modifier");
        Assert.Null(page.QuerySelector("#Name"));
        Assert.Null(page.QuerySelector("#Domains"));

        var answer = await ines.SubmitAsync(
            page, "form.form", ("Acronym", "UVL"), ("Code", "E107"), ("Name", "Pirate"), ("DeclaredUsers", "1"), ("Domains", "e107.example.org"), ("SizeClass", "Small"));

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        var details = (await _portal.SheetAsync("E042")).Details;
        Assert.Equal(("UVL", "Université de Valmont-sur-Loue", 600, SizeClass.Large), (details.Acronym, details.Name, details.DeclaredUsers, details.SizeClass));
        Assert.DoesNotContain("e107.example.org", details.Domains);
        Assert.Equal("", (await _portal.SheetAsync("E107")).Details.Acronym);
    }

    [Fact]
    public async Task is_told_of_a_choice_that_is_none_and_nothing_changes()
    {
        using var ines = await _portal.App.SignInAsync(People.Ines);
        var page = await ines.PageAsync("/administration/etablissements/E042/modifier");

        var answer = await ines.SubmitAsync(page, "form.form", ("Acronym", "UVL"), ("FirstLevel", "Whatever"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var shown = await PortalClient.ReadAsync(answer);
        Assert.Equal("Choisissez une valeur de la liste.", shown.QuerySelector("#FirstLevel-error")!.TextContent);
        Assert.Equal("UVL", ((IHtmlInputElement)shown.QuerySelector("#Acronym")!).Value);
        Assert.Equal("", (await _portal.SheetAsync("E042")).Details.Acronym);
    }

    private async Task<Refusal?> AdjustAsync(string code, EstablishmentAdjustment wanted)
    {
        var ines = await _portal.App.ActorAsync(People.Ines);
        var revision = code == "E999" ? 0 : (await _portal.SheetAsync(code)).Revision;
        return await _portal.App.InScopeAsync(async s =>
            (await s.GetRequiredService<AdjustEstablishment>().ExecuteAsync(code, wanted, revision, ines, CancellationToken.None)).Refusal);
    }
}
