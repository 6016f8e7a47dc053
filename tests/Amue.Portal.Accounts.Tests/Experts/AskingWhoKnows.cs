using System.Net;
using Amue.Portal.Testing.Portal;
using AngleSharp.Dom;
using Persona = Amue.Portal.Testing.Portal.People;

namespace Amue.Portal.Accounts.Tests.Experts;

/// <summary>Members by what they say they know. In the demonstration Luc and Alice know Sifac, under their functions.</summary>
public sealed class AskingWhoKnows : IAsyncLifetime
{
    private PortalApp _app = null!;
    private PortalClient _claire = null!;

    public async Task InitializeAsync()
    {
        _app = await PortalApp.StartAsync();
        _claire = await _app.SignInAsync(Persona.Claire);
    }

    public async Task DisposeAsync()
    {
        _claire.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task of_a_product_lists_those_who_named_it()
    {
        var page = await _claire.PageAsync("/sifac/experts");

        Assert.Equal("Qui connaît Sifac", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(["Correspondant fonctionnel Sifac", "Responsable de la dépense"], Names(page).Select(n => n.Split(" — ")[0]));
        Assert.Contains("service fait", page.QuerySelector("main ul")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task of_the_whole_portal_finds_by_a_word_whatever_its_accents_and_case()
    {
        Assert.Equal("Correspondante Siham et paie", Assert.Single(Names(await _claire.PageAsync("/experts?q=DSN"))).Split(" — ")[0]);
        Assert.Equal("Responsable de la dépense", Assert.Single(Names(await _claire.PageAsync("/experts?q=CLOTURE"))).Split(" — ")[0]);
        Assert.Contains("Personne n’a employé ce mot", (await _claire.PageAsync("/experts?q=zibeline")).QuerySelector(".empty-state")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task shows_some_of_them_on_the_home_page_of_the_product()
    {
        var block = (await _claire.PageAsync("/sifac")).QuerySelector("section[aria-labelledby='who-knows']")!;

        Assert.Equal(2, block.QuerySelectorAll("dt").Length);
        Assert.Equal("/sifac/experts", block.QuerySelector("a")!.GetAttribute("href"));
        Assert.Null((await _claire.PageAsync("/pegase")).QuerySelector("section[aria-labelledby='who-knows'] dt:nth-of-type(2)"));
    }

    [Fact]
    public async Task shows_a_function_without_the_name_of_who_holds_it()
    {
        var text = (await _claire.PageAsync("/sifac/experts")).QuerySelector("main")!.TextContent;

        Assert.DoesNotContain("Ferrand", text, StringComparison.Ordinal);
        Assert.DoesNotContain("luc.corresp", text, StringComparison.Ordinal);
        Assert.DoesNotContain("@", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task shows_a_pseudonym_and_neither_the_name_nor_the_function_nor_the_establishment()
    {
        using var luc = await _app.SignInAsync(Persona.Luc);
        await luc.SubmitAsync(await luc.PageAsync("/moi"), "main form[action='/moi']", ("DisplayMode", "Pseudonym"), ("Pseudonym", "Martin-pêcheur"));

        var card = (await _claire.PageAsync("/sifac/experts?q=service fait")).QuerySelectorAll("main li.result");

        var shown = Assert.Single(card).TextContent;
        Assert.Contains("Martin-pêcheur", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Ferrand", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Correspondant", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Valmont", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ferrand")]
    [InlineData("luc")]
    [InlineData("Valmont")]
    public async Task is_not_found_by_who_they_are(string text) => Assert.Empty(Names(await _claire.PageAsync("/experts?q=" + text)));

    [Fact]
    public async Task shows_nobody_who_takes_their_words_back()
    {
        using var luc = await _app.SignInAsync(Persona.Luc);
        await luc.SubmitAsync(await luc.PageAsync("/moi"), "main form[action='/moi']", ("Expertise", ""));

        Assert.Equal("Responsable de la dépense", Assert.Single(Names(await _claire.PageAsync("/sifac/experts"))).Split(" — ")[0]);
    }

    [Fact]
    public async Task is_for_members_only()
    {
        using var visitor = _app.Anonymous();
        using var durand = await _app.SignInAsync(Persona.Durand);

        Assert.Equal(HttpStatusCode.Found, (await visitor.GetAsync("/experts")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await durand.GetAsync("/experts")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await durand.GetAsync("/sifac/experts")).StatusCode);
    }

    private static List<string> Names(IParentNode page) => page.QuerySelectorAll("main li.result h2").Select(h => h.TextContent.Trim()).ToList();
}
