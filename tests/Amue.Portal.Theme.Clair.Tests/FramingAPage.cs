using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Amue.Portal.Theme.Clair.Tests;

[Collection(ThemedPortalCollection.Name)]
public sealed class FramingAPage(ThemedPortal portal)
{
    [Fact]
    public async Task names_the_page_its_space_and_the_portal()
    {
        Assert.Equal("Questions – Sifac – Support coopératif", (await portal.PageAsync("/sifac/questions")).Title);
        Assert.Equal("Charte – Support coopératif", (await portal.PageAsync("/charte")).Title);
    }

    [Fact]
    public async Task says_the_name_of_a_spaces_home_once() =>
        Assert.Equal("Sifac – Support coopératif", (await portal.PageAsync("/sifac")).Title);

    [Theory]
    [InlineData("apres")]
    [InlineData("avant")]
    public async Task a_further_page_of_a_list_has_a_title_of_its_own(string from) =>
        Assert.Equal("Suite\u00a0: Questions – Sifac – Support coopératif", (await portal.PageAsync($"/sifac/questions?{from}=20")).Title);

    [Fact]
    public async Task begins_the_title_of_a_refused_form_with_the_word_error() =>
        Assert.StartsWith("Erreur\u00a0: Votre demande", (await portal.PageAsync("/refus")).Title, StringComparison.Ordinal);

    [Fact]
    public async Task opens_with_a_link_to_the_one_main_landmark()
    {
        var page = await portal.PageAsync("/sifac/questions");

        var first = page.QuerySelector<IHtmlAnchorElement>("a")!;
        var main = Assert.Single(page.QuerySelectorAll("main"));
        Assert.Equal("#" + main.Id, first.GetAttribute("href"));
        Assert.Single(page.QuerySelectorAll("h1"));
    }

    [Fact]
    public async Task offers_one_search_field_that_leads_to_the_search_page()
    {
        var search = Assert.Single((await portal.PageAsync("/sifac/questions")).QuerySelectorAll("form[role=search]"));

        Assert.Equal("/recherche", search.GetAttribute("action"));
        Assert.Equal("De quoi avez-vous besoin\u202f?", search.QuerySelector("label")!.TextContent);
        Assert.Equal(search.QuerySelector("input[name=q]")!.Id, search.QuerySelector("label")!.GetAttribute("for"));
    }

    [Fact]
    public async Task repeats_what_was_searched_for() =>
        Assert.Equal("service fait", (await portal.PageAsync("/envoi")).QuerySelector("form[role=search] input[name=q]")!.GetAttribute("value"));

    [Fact]
    public async Task leaves_the_search_field_to_a_page_that_has_its_own() =>
        Assert.Empty((await portal.PageAsync("/")).QuerySelectorAll("form[role=search]"));

    [Fact]
    public async Task describes_the_page_to_search_engines() =>
        Assert.Equal("Le support coopératif", (await portal.PageAsync("/")).QuerySelector("meta[name=description]")!.GetAttribute("content"));

    [Fact]
    public async Task names_the_space_and_leads_back_to_the_portal()
    {
        var links = (await portal.PageAsync("/sifac/questions")).QuerySelectorAll(".brand a");

        Assert.Equal([("/", "Support coopératif"), ("/sifac", "Sifac")], links.Select(l => (l.GetAttribute("href")!, l.TextContent)));
    }

    [Fact]
    public async Task shows_in_its_menu_what_the_reader_may_open()
    {
        Assert.Equal(["/sifac", "/sifac/questions"], await MenuOfAsync("/sifac/questions", signedIn: false));
        Assert.Equal(["/", "/demandes"], await MenuOfAsync("/charte", signedIn: true));
    }

    [Theory]
    [InlineData("/sifac/questions", "/sifac/questions", "page")]
    [InlineData("/sifac/questions/12", "/sifac/questions", "true")]
    [InlineData("/sifac", "/sifac", "page")]
    public async Task marks_the_entry_that_the_page_belongs_to(string address, string entry, string state)
    {
        var marked = Assert.Single((await portal.PageAsync(address)).QuerySelectorAll("nav [aria-current]"));

        Assert.Equal((entry, state), (marked.GetAttribute("href"), marked.GetAttribute("aria-current")));
    }

    [Fact]
    public async Task marks_no_entry_on_a_page_that_the_menu_does_not_hold() =>
        Assert.Empty((await portal.PageAsync("/charte")).QuerySelectorAll("nav [aria-current]"));

    [Fact]
    public async Task lets_a_visitor_sign_in_and_come_back()
    {
        var account = (await portal.PageAsync("/sifac/questions?tri=date")).QuerySelector(".account")!;

        Assert.Equal("/connexion?retour=%2Fsifac%2Fquestions%3Ftri%3Ddate", account.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task offers_no_second_way_in_on_the_sign_in_page() =>
        Assert.Null((await portal.PageAsync("/connexion?retour=%2Fsifac")).QuerySelector(".account"));

    [Fact]
    public async Task brings_a_visitor_back_to_the_address_that_failed_rather_than_to_the_error_page() =>
        Assert.Equal("/connexion?retour=%2Fconflit%3Fn%3D1", (await portal.ErrorPageAsync("/conflit?n=1")).QuerySelector(".account a")!.GetAttribute("href"));

    [Fact]
    public async Task stays_bare_where_the_portal_does_not_know_the_reader()
    {
        var page = await portal.PageAsync("/dehors");

        Assert.Equal("Dehors", page.Title);
        Assert.Empty(page.QuerySelectorAll("header a, header form, footer a"));
    }

    [Fact]
    public async Task lets_a_member_sign_out_with_a_protected_form()
    {
        var account = (await portal.PageAsync("/sifac/questions", signedIn: true)).QuerySelector(".account")!;

        Assert.Equal("Claire Morel", account.QuerySelector("a")!.TextContent.Trim());
        var form = account.QuerySelector<IHtmlFormElement>("form")!;
        Assert.Equal(("post", "/deconnexion"), (form.Method, form.GetAttribute("action")));
        Assert.NotEmpty(form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!);
    }

    [Fact]
    public async Task says_once_what_has_just_been_done() =>
        Assert.Equal("Demande envoyée.", (await portal.PageAsync("/envoi")).QuerySelector("main .alert[role=status]")!.TextContent.Trim());

    [Fact]
    public async Task lets_the_reader_switch_shortcuts_off()
    {
        Assert.Equal("on", (await portal.PageAsync("/charte")).DocumentElement.GetAttribute("data-shortcuts"));
        Assert.Equal("off", (await portal.PageAsync("/charte", cookie: "raccourcis=non")).DocumentElement.GetAttribute("data-shortcuts"));
    }

    [Fact]
    public async Task says_on_every_page_that_a_demonstration_is_one() =>
        Assert.Equal("Données de démonstration", (await portal.PageAsync("/sifac/questions")).QuerySelector("header .banner strong")!.TextContent);

    [Fact]
    public async Task speaks_the_readers_language()
    {
        var page = await portal.PageAsync("/sifac/questions", language: "en");

        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("What do you need?", page.QuerySelector("form[role=search] label")!.TextContent);
    }

    private async Task<IEnumerable<string?>> MenuOfAsync(string address, bool signedIn) =>
        (await portal.PageAsync(address, signedIn)).QuerySelectorAll("#menu nav a").Select(a => a.GetAttribute("href"));
}
