using System.Net;
using Amue.Portal.Testing.Portal;
using Persona = Amue.Portal.Testing.Portal.People;

namespace Amue.Portal.Tickets.Tests.Pages;

public sealed class HandlingARequestOnItsPage : IAsyncLifetime
{
    private PortalApp _app = null!;
    private PortalClient _claire = null!;
    private PortalClient _luc = null!;
    private string _request = "";

    public async Task InitializeAsync()
    {
        _app = await PortalApp.StartAsync();
        _claire = await _app.SignInAsync(Persona.Claire);
        _luc = await _app.SignInAsync(Persona.Luc);
        _request = await _claire.SendRequestAsync("Blocage du service fait");
    }

    public async Task DisposeAsync()
    {
        _claire.Dispose();
        _luc.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task it_waits_in_the_queue_of_its_correspondent()
    {
        var queue = await _luc.PageAsync("/demandes/file");

        Assert.NotNull(queue.QuerySelector($"table a[href='{_request}']"));
    }

    [Fact]
    public async Task its_requester_is_offered_no_action_of_those_who_handle_it()
    {
        var page = await _claire.PageAsync(_request);

        Assert.Null(page.QuerySelector("form[action$='handler=Own']"));
        Assert.Null(page.QuerySelector("form[action$='handler=Transmit']"));
    }

    [Fact]
    public async Task taking_what_one_may_not_is_refused()
    {
        var response = await _claire.PostWithTokenAsync(_request, _request + "?handler=Own");

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task taking_it_twice_shows_the_page_and_says_why_not()
    {
        var page = await _luc.PageAsync(_request);
        await _luc.SubmitAsync(page, "form[action$='handler=Own']");

        var response = await _luc.SubmitAsync(page, "form[action$='handler=Own']");

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.NotNull((await PortalClient.ReadAsync(response)).QuerySelector(".error-summary"));
    }

    [Fact]
    public async Task transmitting_without_the_evidence_comes_back_with_the_fields_open()
    {
        await OwnAsync();

        var response = await _luc.SubmitAsync(await _luc.PageAsync(_request), "form[action$='handler=Transmit']");
        var page = await PortalClient.ReadAsync(response);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.NotNull(page.QuerySelector("details[open] form[action$='handler=Transmit']"));
        Assert.NotNull(page.QuerySelector(".error-summary a[href='#CustomFields.steps']"));
    }

    [Fact]
    public async Task a_reply_is_new_for_its_requester_until_they_read_it()
    {
        await _claire.PageAsync(_request);
        _app.Clock.Advance(TimeSpan.FromMinutes(5));
        await _luc.SubmitAsync(await _luc.PageAsync(_request), "form[action$='handler=Reply']", ("Body", "Quelle version utilisez-vous ?"));
        _app.Clock.Advance(TimeSpan.FromMinutes(5));

        var before = await _claire.PageAsync("/demandes");
        await _claire.PageAsync(_request);
        var after = await _claire.PageAsync("/demandes");

        Assert.NotNull(before.QuerySelector(".result-list .unread"));
        Assert.Null(after.QuerySelector(".result-list .unread"));
    }

    [Fact]
    public async Task a_solution_is_answered_where_it_stands()
    {
        await OwnAsync();
        await _luc.SubmitAsync(await _luc.PageAsync(_request), "form[action$='handler=ProposeSolution']", ("Body", "Corrigez la réception."));

        var response = await _claire.SubmitAsync(await _claire.PageAsync(_request), ".message-solution form[action$='handler=Validate']", ("Rating", "4"));
        var page = await _claire.PageAsync(response.Headers.Location!.OriginalString);

        Assert.Contains("Résolue", page.QuerySelector(".state")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task once_confidential_it_is_unknown_to_others()
    {
        using var alice = await _app.SignInAsync(Persona.Alice);
        Assert.Equal(HttpStatusCode.OK, (await alice.GetAsync(_request)).StatusCode);

        await _claire.SubmitAsync(
            await _claire.PageAsync(_request), "form[action$='handler=Narrow']", ("Visibility", "Confidential"), ("Reason", "NamedPerson"));

        Assert.Equal(HttpStatusCode.NotFound, (await alice.GetAsync(_request)).StatusCode);
    }

    private async Task OwnAsync() => await _luc.SubmitAsync(await _luc.PageAsync(_request), "form[action$='handler=Own']");
}
