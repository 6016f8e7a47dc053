using System.Net;
using Amue.Portal.Testing.Portal;
using AngleSharp.Html.Dom;
using Persona = Amue.Portal.Testing.Portal.People;

namespace Amue.Portal.Tickets.Tests.Pages;

public sealed class WritingPersonalData : IAsyncLifetime
{
    private const string Phone = "06 12 34 56 78";

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
    public async Task brings_the_form_back_with_each_datum_marked_in_its_place()
    {
        var (status, page) = await SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal(Phone, page.QuerySelector(".found mark")!.TextContent);
    }

    [Fact]
    public async Task shares_nothing_before_its_author_has_decided()
    {
        await SendAsync();
        using var alice = await _app.SignInAsync(Persona.Alice);

        var page = await alice.PageAsync("/recherche?q=rappelez+gestionnaire");

        Assert.Empty(page.QuerySelectorAll("main a[href^='/demandes/D']"));
    }

    [Fact]
    public async Task hiding_puts_a_mark_in_its_place()
    {
        var (_, page) = await SendAsync();

        var sent = await _claire.SubmitAsync(page, "#request", (ChoiceIn(page), "hide"));
        var request = await _claire.PageAsync(sent.Headers.Location!.OriginalString);

        var prose = request.QuerySelector(".prose")!.TextContent;
        Assert.Contains("[TÉLÉPHONE-1]", prose, StringComparison.Ordinal);
        Assert.DoesNotContain(Phone, prose, StringComparison.Ordinal);
    }

    [Fact]
    public async Task confirming_that_it_is_none_sends_it_as_it_is()
    {
        var (_, page) = await SendAsync();

        var sent = await _claire.SubmitAsync(page, "#request", (ChoiceIn(page), "keep"));
        var request = await _claire.PageAsync(sent.Headers.Location!.OriginalString);

        Assert.Contains(Phone, request.QuerySelector(".prose")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_confirmation_is_remembered_while_something_else_is_corrected()
    {
        var (_, page) = await SendAsync();

        var refused = await _claire.SubmitAsync(page, "#request", (ChoiceIn(page), "keep"), ("Subject", ""));
        var again = await PortalClient.ReadAsync(refused);
        var sent = await _claire.SubmitAsync(again, "#request", ("Subject", "Un objet"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal(HttpStatusCode.Found, sent.StatusCode);
    }

    [Fact]
    public async Task in_a_reply_is_decided_on_its_own_form()
    {
        var request = await _claire.SendRequestAsync("Blocage du service fait");
        var refused = await _claire.SubmitAsync(await _claire.PageAsync(request), "form[action$='handler=Reply']", ("Body", $"Rappelez-moi au {Phone}."));
        var page = await PortalClient.ReadAsync(refused);

        await _claire.SubmitAsync(page, "form[action$='handler=Reply']", (ChoiceIn(page), "hide"));

        var thread = (await _claire.PageAsync(request)).QuerySelector(".timeline")!.TextContent;
        Assert.Contains("[TÉLÉPHONE-1]", thread, StringComparison.Ordinal);
    }

    private async Task<(HttpStatusCode Status, IHtmlDocument Page)> SendAsync()
    {
        var form = await _claire.PageAsync("/demandes/nouvelle?produit=sifac");
        var response = await _claire.SubmitAsync(
            form, "#request", ("Subject", "Un blocage"), ("Description", $"Rappelez la gestionnaire au {Phone}."), ("CategoryCode", "DEP"));
        return (response.StatusCode, await PortalClient.ReadAsync(response));
    }

    private static string ChoiceIn(IHtmlDocument page) => page.QuerySelector(".found input[type=radio]")!.GetAttribute("name")!;
}
