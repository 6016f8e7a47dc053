using System.Net;
using Amue.Portal.Accounts.Tests.Roles;
using Amue.Portal.Testing.Portal;
using AngleSharp.Html.Dom;
using Personas = Amue.Portal.Testing.Portal.People;

namespace Amue.Portal.Accounts.Tests.Administration;

public sealed class TheFormThatGivesARole : IAsyncLifetime
{
    private const string Form = "form[action='/administration/personnes/role']";

    private readonly DemoPortal _portal = new();

    public Task InitializeAsync() => _portal.InitializeAsync();

    public Task DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task gives_it_and_shows_the_persons_file_with_what_has_changed()
    {
        using var ines = await _portal.App.SignInAsync(Personas.Ines);

        var answer = await SubmitAsync(ines, ("Login", "CLAIRE.membre"), ("Role", "Correspondent"), ("Product", "siham"), ("Until", "2026-12-31"));

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        var file = await ines.PageAsync(answer.Headers.Location!.OriginalString);
        Assert.Contains("Correspondant", file.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("jusqu’au jeudi 31 décembre 2026", file.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Inès Morel", file.QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task finds_a_person_by_their_whole_address()
    {
        using var sophie = await _portal.App.SignInAsync(Personas.Sophie);

        Assert.Equal(HttpStatusCode.Found, (await SubmitAsync(sophie, ("Login", "claire.membre@e042.example.org"), ("Role", "Editor"), ("Product", "sifac"))).StatusCode);
        Assert.Contains("Editor", await _portal.HeldAsync(Personas.Claire));
    }

    [Theory]
    [InlineData(Personas.Ines, "nadia.rh")]
    [InlineData(Personas.Ines, "nobody.at-all")]
    [InlineData(Personas.Ines, "claire")]
    [InlineData(Personas.Sophie, "nobody.at-all")]
    [InlineData(Personas.Ines, "")]
    public async Task says_the_same_of_somebody_elses_people_as_of_nobody(string by, string login)
    {
        using var person = await _portal.App.SignInAsync(by);

        var answer = await SubmitAsync(person, ("Login", login), ("Role", "Correspondent"), ("Product", "sifac"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await PortalClient.ReadAsync(answer);
        Assert.StartsWith("Aucun compte ouvert", page.QuerySelector("#Login-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(login, ((IHtmlInputElement)page.QuerySelector("#Login")!).Value);
    }

    [Fact]
    public async Task keeps_what_was_typed_beside_what_is_wrong()
    {
        using var root = await _portal.App.SignInAsync(Personas.Root);

        var answer = await SubmitAsync(root, ("Login", "claire.membre"), ("Role", "Editor"), ("Product", "sifac"), ("SpaceKey", "siham"), ("Until", "demain"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await PortalClient.ReadAsync(answer);
        Assert.StartsWith("Donnez une date", page.QuerySelector("#Until-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("sifac", ((IHtmlSelectElement)page.QuerySelector("#Product")!).Value);
        Assert.Equal("siham", ((IHtmlSelectElement)page.QuerySelector("#SpaceKey")!).Value);
        Assert.NotNull(page.QuerySelector(".error-summary a[href='#Until']"));
    }

    [Theory]
    [InlineData(Personas.Ines, "Member Correspondent EstablishmentAdministrator")]
    [InlineData(Personas.Sophie, "ProductAgent PartnerAgent Editor Moderator CommunityHost SpaceManager")]
    public async Task offers_what_its_reader_may_give(string login, string roles)
    {
        using var person = await _portal.App.SignInAsync(login);

        var offered = (await person.PageAsync("/administration/personnes/role")).QuerySelectorAll("#Role option").Select(o => o.GetAttribute("value")).Where(v => v!.Length > 0);

        Assert.Equal(roles.Split(' '), offered);
    }

    [Fact]
    public async Task is_filled_from_a_role_that_is_held()
    {
        using var root = await _portal.App.SignInAsync(Personas.Root);
        var file = await root.PageAsync($"/administration/personnes/{await _portal.IdOfAsync(Personas.Durand)}");

        var form = await root.PageAsync(file.QuerySelector("tbody td a")!.GetAttribute("href")!);

        Assert.Equal(
            ("tma.durand", "PartnerAgent", "siham", "2030-12-31"),
            (Value(form, "#Login"), Value(form, "#Role"), Value(form, "#Product"), Value(form, "#Until")));
    }

    [Fact]
    public async Task takes_no_post_of_another_site()
    {
        using var root = await _portal.App.SignInAsync(Personas.Root);

        var answer = await root.PostAsync("/administration/personnes/role", [new("Login", "claire.membre"), new("Role", "Editor"), new("Product", "sifac")]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain("Editor", await _portal.HeldAsync(Personas.Claire));
    }

    private static string? Value(AngleSharp.Dom.IDocument page, string field) => page.QuerySelector(field) switch
    {
        IHtmlInputElement input => input.Value,
        IHtmlSelectElement select => select.Value,
        _ => null,
    };

    private static async Task<HttpResponseMessage> SubmitAsync(PortalClient client, params (string Name, string Value)[] values) =>
        await client.SubmitAsync(await client.PageAsync("/administration/personnes/role"), Form, values);
}
