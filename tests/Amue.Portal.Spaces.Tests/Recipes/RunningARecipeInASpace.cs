using System.Net;
using Amue.Portal.Testing.Portal;
using AngleSharp.Html.Dom;

namespace Amue.Portal.Spaces.Tests.Recipes;

public sealed class RunningARecipeInASpace(SpacesPortal portal) : IClassFixture<SpacesPortal>
{
    private const string Own = """
        { "name": "chez-nous", "steps": [
            { "name": "settings", "SiteName": "Valmont, l'entraide" },
            { "name": "pages", "space": "e042", "pages": [ { "slug": "regles", "title": "Nos règles", "body": "Soyons brefs." } ] } ] }
        """;

    [Fact]
    public async Task first_shows_what_it_would_change_and_then_changes_that()
    {
        using var ines = await portal.App.SignInAsync(People.Ines);
        var before = (await portal.FindAsync("e107"))!;
        var tried = await ines.SubmitAsync(await ines.PageAsync("/e042/administration/recette"), "main form.form", ("Text", Own));

        Assert.Equal(HttpStatusCode.OK, tried.StatusCode);
        var page = await PortalClient.ReadAsync(tried);
        Assert.Equal(["e042.SiteName", "e042/pages/regles"], page.QuerySelectorAll("main tbody th").Select(t => t.TextContent));
        Assert.Equal("Université de Valmont-sur-Loue", (await portal.FindAsync("e042"))!.Title);

        await RunAsync(ines, page);

        Assert.Equal("Valmont, l'entraide", (await portal.FindAsync("e042"))!.Title);
        Assert.Equal(HttpStatusCode.OK, (await ines.GetAsync("/e042/pages/regles")).StatusCode);
        Assert.Equal((before.Title, before.Revision), ((await portal.FindAsync("e107"))!.Title, (await portal.FindAsync("e107"))!.Revision));
    }

    [Theory]
    [InlineData("""{ "name": "settings", "space": "e042", "SiteName": "Pris" }""", "$.steps[0].space")]
    [InlineData("""{ "name": "spaces", "spaces": [ { "key": "e042", "kind": "Establishment", "title": "Pris" } ] }""", "$.steps[0].spaces[0].key")]
    [InlineData("""{ "name": "feature", "space": "e042", "disable": [ "knowledge" ] }""", "$.steps[0].space")]
    [InlineData("""{ "name": "pages", "space": "e042", "pages": [ { "slug": "pris", "title": "Pris", "body": "Pris" } ] }""", "$.steps[0].space")]
    [InlineData("""{ "name": "accounts", "accounts": [ ] }""", "$.steps[0]")]
    [InlineData("""{ "name": "Roles", "Roles": [ ] }""", "$.steps[0]")]
    [InlineData("""{ "name": "recipes", "Values": [ { "name": "roles" } ] }""", "$.steps[0]")]
    public async Task that_names_what_is_not_ones_own_changes_nothing_and_leaves_a_trace(string step, string place)
    {
        using var paul = await portal.App.SignInAsync(People.Paul);
        var before = (await portal.FindAsync("e042"))!;
        var recipe = $$"""{ "name": "intruse", "steps": [ {{step}} ] }""";

        var page = await paul.PageAsync("/e107/administration/recette");
        var tried = await paul.SubmitAsync(page, "main form.form", ("Text", recipe));
        var ran = await paul.PostWithTokenAsync("/e107/administration/recette", "/e107/administration/recette?handler=Run", ("Text", recipe));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (tried.StatusCode, ran.StatusCode));
        Assert.Contains((await PortalClient.ReadAsync(tried)).QuerySelectorAll("main .alert-danger code"), c => c.TextContent == place);
        var after = (await portal.FindAsync("e042"))!;
        Assert.Equal((before.Title, before.Revision, string.Join(',', before.Features)), (after.Title, after.Revision, string.Join(',', after.Features)));
        using var root = await portal.App.SignInAsync(People.Root);
        Assert.Contains("spaces.tryRecipe", (await root.PageAsync("/administration/journal?issue=refused&objet=e107")).DocumentElement.TextContent, StringComparison.Ordinal);
    }

    private static async Task RunAsync(PortalClient person, IHtmlDocument page)
    {
        page.QuerySelector("main form.form")!.SetAttribute("action", "/e042/administration/recette?handler=Run");
        Assert.Equal(HttpStatusCode.Found, (await person.SubmitAsync(page, "main form.form")).StatusCode);
    }
}
