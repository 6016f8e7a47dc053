using System.Net;
using Amue.Portal.Testing.Portal;
using AngleSharp.Html.Dom;
using Persona = Amue.Portal.Testing.Portal.People;

namespace Amue.Portal.Tickets.Tests.Pages;

public sealed class WritingARequest : IAsyncLifetime
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
    public async Task sends_it_and_shows_it()
    {
        var sent = await _claire.SendRequestAsync("Blocage du service fait");

        var page = await _claire.PageAsync(sent);

        Assert.Equal("Blocage du service fait", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Soumise", page.QuerySelector(".state")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task says_who_will_receive_it_before_the_button_that_sends_it()
    {
        var form = await _claire.PageAsync("/demandes/nouvelle?produit=sifac");

        Assert.Contains("correspondant Sifac", form.QuerySelector(".next-step")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task choosing_another_product_keeps_everything_typed()
    {
        var form = await _claire.PageAsync("/demandes/nouvelle?produit=sifac");
        var fields = RequestForms.Filled(form, ("Subject", "Un objet"), ("Description", "Ce qui se passe"), ("CustomFields.transaction", "ME21N"), ("ProductId", ""));

        var response = await _claire.PostAsync("/demandes/nouvelle?handler=Product", fields);
        var again = await PortalClient.ReadAsync(response);

        Assert.Equal("Un objet", ((IHtmlInputElement)again.QuerySelector("[name=Subject]")!).Value);
        Assert.Equal("ME21N", ((IHtmlInputElement)again.QuerySelector("[name='CustomFields.transaction']")!).Value);
    }

    [Fact]
    public async Task an_incomplete_one_comes_back_with_what_was_typed_and_an_error_at_its_field()
    {
        var form = await _claire.PageAsync("/demandes/nouvelle?produit=sifac");

        var response = await _claire.SubmitAsync(form, "#request", ("Subject", "Un objet"));
        var again = await PortalClient.ReadAsync(response);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal("Un objet", ((IHtmlInputElement)again.QuerySelector("#Subject")!).Value);
        Assert.NotNull(again.QuerySelector(".error-summary a[href='#Description']"));
        Assert.NotNull(again.QuerySelector("#Description-error"));
    }

    [Fact]
    public async Task a_choice_that_the_form_does_not_offer_is_refused_in_the_readers_words()
    {
        var form = await _claire.PageAsync("/demandes/nouvelle?produit=sifac");

        var response = await _claire.SubmitAsync(form, "#request", ("Subject", "Un objet"), ("Urgency", "Zibeline"));
        var again = await PortalClient.ReadAsync(response);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains("n’est pas une réponse possible", again.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Un objet", ((IHtmlInputElement)again.QuerySelector("#Subject")!).Value);
    }

    [Fact]
    public async Task a_draft_is_taken_up_again_by_its_author_alone()
    {
        var form = await _claire.PageAsync("/demandes/nouvelle?produit=sifac");
        var saved = await _claire.PostAsync("/demandes/nouvelle?handler=Save", RequestForms.Filled(form, ("Subject", "Un brouillon")));
        var address = saved.Headers.Location!.OriginalString;
        using var luc = await _app.SignInAsync(Persona.Luc);

        var mine = await _claire.PageAsync(address);
        var theirs = await luc.GetAsync(address);

        Assert.Equal("Un brouillon", ((IHtmlInputElement)mine.QuerySelector("#Subject")!).Value);
        Assert.Equal(HttpStatusCode.NotFound, theirs.StatusCode);
    }

    [Fact]
    public async Task an_agent_without_establishment_reads_why_there_is_no_form()
    {
        using var sophie = await _app.SignInAsync(Persona.Sophie);

        var page = await sophie.PageAsync("/demandes/nouvelle");

        Assert.Null(page.QuerySelector("#request"));
        Assert.Contains("établissement", page.QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
    }
}
