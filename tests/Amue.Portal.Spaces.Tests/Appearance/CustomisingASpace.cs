using System.Net;
using Amue.Portal.Testing.Portal;
using AngleSharp.Html.Dom;

namespace Amue.Portal.Spaces.Tests.Appearance;

public sealed class CustomisingASpace : IAsyncLifetime
{
    private const string Address = "/e042/administration/apparence";

    private PortalApp _app = null!;
    private PortalClient _ines = null!;

    public async Task InitializeAsync()
    {
        _app = await PortalApp.StartAsync();
        _ines = await _app.SignInAsync(People.Ines);
    }

    public async Task DisposeAsync()
    {
        _ines.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task shows_a_draft_to_its_editor_only()
    {
        await DraftAsync(("Form.Title", "Valmont s'entraide"), ("Form.Accent", "#7a2e5d"), ("Form.AccentContrast", "#ffffff"));

        var preview = await _ines.PageAsync(Address + "/apercu");
        Assert.Equal("Valmont s'entraide", preview.QuerySelector(".brand-name")!.TextContent);
        Assert.Contains("/assets/couleurs/7a2e5d-ffffff.css", Sheets(preview));
        using var root = await _app.SignInAsync(People.Root);
        Assert.DoesNotContain("s'entraide", (await root.PageAsync(Address)).DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.Equal("Université de Valmont-sur-Loue", (await _ines.PageAsync("/e042")).QuerySelector(".brand-name")!.TextContent);
    }

    [Fact]
    public async Task takes_effect_at_once_and_only_there_when_it_is_published()
    {
        using var claire = await _app.SignInAsync(People.Claire);
        var before = Sheets(await claire.PageAsync("/e107"));
        await DraftAsync(("Form.Title", "Valmont s'entraide"), ("Form.Welcome", "Bienvenue **à tous**."), ("Form.Accent", "#7a2e5d"), ("Form.AccentContrast", "#ffffff"));

        await PublishAsync();

        var page = await claire.PageAsync("/e042");
        Assert.Equal("Valmont s'entraide", page.QuerySelector(".brand-name")!.TextContent);
        Assert.Equal("à tous", page.QuerySelector("main .prose strong")!.TextContent);
        Assert.Contains("/assets/couleurs/7a2e5d-ffffff.css", Sheets(page));
        Assert.Equal(before, Sheets(await claire.PageAsync("/e107")));
    }

    [Fact]
    public async Task with_colours_too_close_is_refused_with_the_nearest_that_would_do()
    {
        var refused = await DraftAsync(("Form.Accent", "#8fb4cc"), ("Form.AccentContrast", "#ffffff"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = await PortalClient.ReadAsync(refused);
        Assert.Matches("#[0-9a-f]{6} et #ffffff", page.QuerySelector("#Brand .field-error")!.TextContent);
        Assert.Equal("#8fb4cc", ((IHtmlInputElement)page.GetElementById("Form.Accent")!).Value);
    }

    [Fact]
    public async Task orders_hides_and_renames_its_menu()
    {
        await DraftAsync(("Form.Menu[0].Label", "Nos fiches"), ("Form.Menu[0].LabelEn", "Our notes"));
        await PublishAsync();

        Assert.Contains("Nos fiches", Menu(await _ines.PageAsync("/e042")));
        Assert.DoesNotContain("Nos fiches", Menu(await _ines.PageAsync("/e107")));
    }

    [Fact]
    public async Task hides_a_block_of_its_home_page()
    {
        var form = await _ines.PageAsync(Address);
        form.QuerySelectorAll("input[name$='.Shown'][name^='Form.Home']").OfType<IHtmlInputElement>().ToList().ForEach(i => i.IsChecked = false);
        await _ines.SubmitAsync(form, "form[enctype]");
        await PublishAsync();

        Assert.Empty((await _ines.PageAsync("/e042")).QuerySelectorAll("main section"));
        Assert.NotEmpty((await _ines.PageAsync("/sifac")).QuerySelectorAll("main section"));
    }

    [Fact]
    public async Task after_someone_else_has_published_asks_before_it_overwrites()
    {
        using var root = await _app.SignInAsync(People.Root);
        await DraftAsync(("Form.Title", "Titre d'Inès"));
        await root.SubmitAsync(await root.PageAsync(Address), "form[enctype]", ("Form.Title", "Titre de Rachel"));
        await root.SubmitAsync(await root.PageAsync(Address), $"form[action='{Address}?handler=Publish']");

        var conflict = await _ines.SubmitAsync(await _ines.PageAsync(Address), $"form[action='{Address}?handler=Publish']");

        Assert.Equal(HttpStatusCode.Conflict, conflict.StatusCode);
        Assert.Equal("Titre de Rachel", (await _ines.PageAsync("/e042")).QuerySelector(".brand-name")!.TextContent);
        await _ines.SubmitAsync(await PortalClient.ReadAsync(conflict), $"form[action='{Address}?handler=Publish']");
        Assert.Equal("Titre d'Inès", (await _ines.PageAsync("/e042")).QuerySelector(".brand-name")!.TextContent);
    }

    [Fact]
    public async Task forgets_a_draft_that_is_discarded()
    {
        await DraftAsync(("Form.Title", "Titre abandonné"));

        await _ines.SubmitAsync(await _ines.PageAsync(Address), $"form[action='{Address}?handler=Discard']");

        Assert.DoesNotContain("abandonné", (await _ines.PageAsync(Address)).QuerySelector("form[enctype]")!.InnerHtml, StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> DraftAsync(params (string Name, string Value)[] values) => await _ines.SubmitAsync(await _ines.PageAsync(Address), "form[enctype]", values);

    private async Task PublishAsync()
    {
        var published = await _ines.SubmitAsync(await _ines.PageAsync(Address), $"form[action='{Address}?handler=Publish']");
        Assert.Equal(HttpStatusCode.Found, published.StatusCode);
    }

    private static List<string> Sheets(IHtmlDocument page) => page.QuerySelectorAll("link[rel=stylesheet]").Select(l => l.GetAttribute("href")!).ToList();

    private static List<string> Menu(IHtmlDocument page) => page.QuerySelectorAll("#menu nav a").Select(a => a.TextContent).ToList();
}
