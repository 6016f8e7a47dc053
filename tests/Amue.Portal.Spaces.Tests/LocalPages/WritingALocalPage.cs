using System.Net;
using Amue.Portal.Testing.Portal;

namespace Amue.Portal.Spaces.Tests.LocalPages;

public sealed class WritingALocalPage(SpacesPortal portal) : IClassFixture<SpacesPortal>
{
    private const string Address = "/e042/administration/pages";

    [Fact]
    public async Task for_ones_establishment_shows_it_there_and_nowhere_else()
    {
        await WriteAsync("Horaires du guichet", "Le **guichet** ouvre à 9 h.", "Establishment");

        using var claire = await portal.App.SignInAsync(People.Claire);
        using var nadia = await portal.App.SignInAsync(People.Nadia);
        using var visitor = portal.App.Anonymous();
        Assert.Equal("guichet", (await claire.PageAsync("/e042/pages/horaires-du-guichet")).QuerySelector("main .prose strong")!.TextContent);
        Assert.Equal(HttpStatusCode.NotFound, (await nadia.GetAsync("/e042/pages/horaires-du-guichet")).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await visitor.GetAsync("/e042/pages/horaires-du-guichet")).StatusCode);
    }

    [Fact]
    public async Task as_a_draft_shows_it_to_no_reader()
    {
        await WriteAsync("Pas encore", "Un brouillon.", "Public", published: false);

        using var claire = await portal.App.SignInAsync(People.Claire);
        Assert.Equal(HttpStatusCode.NotFound, (await claire.GetAsync("/e042/pages/pas-encore")).StatusCode);
        using var ines = await portal.App.SignInAsync(People.Ines);
        Assert.Contains("Pas encore", (await ines.PageAsync(Address)).QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task writes_no_script_into_the_page()
    {
        await WriteAsync("Avec un piège", "<script>alert(1)</script> [lien](javascript:alert(1))", "Public");

        using var visitor = portal.App.Anonymous();
        var page = (await visitor.PageAsync("/e042/pages/avec-un-piege")).QuerySelector("main")!;
        Assert.Empty(page.QuerySelectorAll("script, a[href^='javascript']"));
    }

    [Fact]
    public async Task puts_it_in_the_menu_for_those_who_may_read_it()
    {
        await WriteAsync("Notre aide", "Où nous trouver.", "Establishment");
        using var ines = await portal.App.SignInAsync(People.Ines);
        var form = await ines.PageAsync("/e042/administration/apparence");
        var row = form.QuerySelector("input[value='/pages/notre-aide']")!.GetAttribute("name")!.Replace(".Entry", ".Shown", StringComparison.Ordinal);
        await ines.SubmitAsync(form, "form[enctype]", (row, "true"));
        await ines.SubmitAsync(await ines.PageAsync("/e042/administration/apparence"), "form[action$='handler=Publish']");

        using var claire = await portal.App.SignInAsync(People.Claire);
        using var nadia = await portal.App.SignInAsync(People.Nadia);
        Assert.Contains("Notre aide", (await claire.PageAsync("/e042")).QuerySelector("#menu")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Notre aide", (await nadia.PageAsync("/e042")).QuerySelector("#menu")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task without_a_title_is_refused_with_the_text_kept()
    {
        using var ines = await portal.App.SignInAsync(People.Ines);

        var refused = await ines.SubmitAsync(await ines.PageAsync(Address), "main form.form", ("Body", "Un texte à garder."), ("published", "true"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal("Un texte à garder.", (await PortalClient.ReadAsync(refused)).QuerySelector("#Body")!.TextContent.Trim());
    }

    private async Task WriteAsync(string title, string body, string visibility, bool published = true)
    {
        using var ines = await portal.App.SignInAsync(People.Ines);
        var sent = await ines.SubmitAsync(await ines.PageAsync(Address), "main form.form", ("Title", title), ("Body", body), ("Visibility", visibility), ("published", published ? "true" : "false"));
        Assert.Equal(HttpStatusCode.Found, sent.StatusCode);
    }
}
