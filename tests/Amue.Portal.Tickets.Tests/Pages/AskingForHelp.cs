using System.Net;
using System.Text.RegularExpressions;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Testing.Portal;
using Amue.Portal.Tickets.Data;
using Amue.Portal.Tickets.Deflection;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Persona = Amue.Portal.Testing.Portal.People;

namespace Amue.Portal.Tickets.Tests.Pages;

public sealed class AskingForHelp : IAsyncLifetime
{
    private const string Need = "mon service fait reste en attente";

    private const string OtherNeed = "dépense";

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
    public async Task shows_what_already_answers_with_its_best_passage()
    {
        var page = await AnswersAsync();

        var first = page.QuerySelector("#suggestions li")!;
        Assert.Contains("service fait", first.QuerySelector("h3")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(first.QuerySelectorAll("mark"));
    }

    [Fact]
    public async Task keeps_what_was_shown_and_not_a_word_of_what_was_written()
    {
        await AnswersAsync();

        var journey = Assert.Single(await JourneysAsync());
        Assert.NotEmpty(journey.Suggestions);
        Assert.DoesNotContain(await PayloadsAsync(), p => p.Contains("attente", StringComparison.Ordinal));
    }

    [Fact]
    public async Task what_is_shown_while_typing_is_kept_once_for_the_same_journey()
    {
        var journey = await TypedAsync("service fait", journey: null);
        var shown = await ShownForAsync(OtherNeed, journey);
        await TypedAsync(OtherNeed, journey);

        await _app.InScopeAsync(s => s.GetRequiredService<ShownAnswers>().WriteAsync(CancellationToken.None));

        var kept = Assert.Single(await JourneysAsync());
        Assert.Equal(journey, kept.Id.ToString());
        Assert.Equal(kept.Suggestions.Select(s => s.ContentId).Distinct().Count(), kept.Suggestions.Count);
        Assert.NotEmpty(shown);
        Assert.Superset(shown.ToHashSet(), kept.Suggestions.Select(s => s.ContentId).ToHashSet());
    }

    [Fact]
    public async Task an_answer_shown_while_typing_ends_the_journey_at_once()
    {
        var journey = await TypedAsync("service fait", journey: null);
        var before = (await JourneysAsync()).Single().Suggestions.Select(s => s.ContentId);
        var shown = (await ShownForAsync(OtherNeed, journey)).Except(before).First();

        var response = await _claire.PostWithTokenAsync(
            "/demander-de-l-aide", "/demander-de-l-aide?handler=Answered", ("parcours", journey), ("contenu", shown.ToString()));

        Assert.Equal("/demander-de-l-aide/merci", response.Headers.Location!.OriginalString);
        Assert.Equal(JourneyOutcome.Deflected, (await JourneysAsync()).Single().Outcome);
    }

    [Fact]
    public async Task typing_on_after_the_journey_ended_begins_another()
    {
        var journey = await TypedAsync("service fait", journey: null);
        await _claire.PostWithTokenAsync("/demander-de-l-aide", "/demander-de-l-aide?handler=Continue", ("parcours", journey), ("q", "service fait"));

        Assert.NotEqual(journey, await TypedAsync(OtherNeed, journey));
        Assert.Equal(2, (await JourneysAsync()).Count);
    }

    [Fact]
    public async Task typing_into_somebody_elses_journey_begins_ones_own()
    {
        var journey = await TypedAsync("service fait", journey: null);
        using var luc = await _app.SignInAsync(Persona.Luc);

        await luc.GetAsync($"/demander-de-l-aide?handler=Suggestions&texte=retenue&parcours={journey}");

        Assert.Equal(2, (await JourneysAsync()).Select(j => j.AccountRef).Distinct().Count());
    }

    [Fact]
    public async Task reading_the_page_again_goes_on_with_the_same_journey()
    {
        var answers = await AddressOfAnswersAsync();

        await _claire.PageAsync(answers);
        await _claire.PageAsync(answers);

        Assert.Single(await JourneysAsync());
    }

    [Fact]
    public async Task opening_an_answer_is_kept_and_leads_to_it()
    {
        var page = await AnswersAsync();
        var open = page.QuerySelector("#suggestions li a[data-beside]")!.GetAttribute("href")!;

        var response = await _claire.GetAsync(open);

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.StartsWith("/sifac/articles/", response.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.NotNull(Assert.Single((await JourneysAsync()).Single().Suggestions, s => s.Rank == 1).OpenedAt);
    }

    [Fact]
    public async Task the_pane_beside_holds_the_text_without_the_frame()
    {
        var page = await AnswersAsync();

        var beside = await _claire.GetAsync(page.QuerySelector("#suggestions a[data-beside]")!.GetAttribute("data-beside")!);

        var html = await beside.Content.ReadAsStringAsync();
        Assert.Contains("certificateur", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<html", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task an_answer_that_suits_ends_the_journey_without_a_request()
    {
        var page = await AnswersAsync();

        var response = await _claire.PressAsync(page, "#suggestions li button");

        Assert.Equal("/demander-de-l-aide/merci", response.Headers.Location!.OriginalString);
        Assert.Equal(JourneyOutcome.Deflected, (await JourneysAsync()).Single().Outcome);
        Assert.Equal(1, await CountAsync<JourneyDeflected>());
    }

    [Fact]
    public async Task saying_twice_that_an_answer_suits_counts_once()
    {
        var page = await AnswersAsync();

        await _claire.PressAsync(page, "#suggestions li button");
        await _claire.PressAsync(page, "#suggestions li button");

        Assert.Equal(1, await CountAsync<JourneyDeflected>());
    }

    [Fact]
    public async Task continuing_brings_the_words_to_the_form()
    {
        var page = await AnswersAsync();

        var response = await _claire.PressAsync(page, "#suggestions .ask button");
        var form = await _claire.PageAsync(response.Headers.Location!.OriginalString);

        Assert.Equal(Need, ((IHtmlInputElement)form.QuerySelector("[name=Subject]")!).Value);
        Assert.Equal((await JourneysAsync()).Single().Id.ToString(), ((IHtmlInputElement)form.QuerySelector("[name=JourneyId]")!).Value);
        Assert.Equal(1, await CountAsync<JourneyContinued>());
    }

    [Fact]
    public async Task somebody_elses_journey_is_not_found()
    {
        var page = await AnswersAsync();
        using var luc = await _app.SignInAsync(Persona.Luc);
        var journey = (await JourneysAsync()).Single();

        var response = await luc.PostWithTokenAsync(
            "/demander-de-l-aide", "/demander-de-l-aide?handler=Answered", ("parcours", journey.Id.ToString()), ("contenu", journey.Suggestions[0].ContentId.ToString()));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.NotNull(page);
    }

    [Theory]
    [InlineData("")]
    [InlineData("se")]
    public async Task fewer_than_three_characters_suggest_nothing(string text)
    {
        var response = await _claire.GetAsync($"/demander-de-l-aide?handler=Suggestions&texte={text}");

        Assert.Equal("", await response.Content.ReadAsStringAsync());
        Assert.Empty(await JourneysAsync());
    }

    [Fact]
    public async Task a_journey_that_nobody_ended_is_abandoned_after_a_day()
    {
        await AnswersAsync();
        _app.Clock.Advance(TimeSpan.FromHours(25));

        await _app.InScopeAsync(s => s.GetRequiredService<AbandonJourneys>().ExecuteAsync(CancellationToken.None));

        Assert.Equal(JourneyOutcome.Abandoned, (await JourneysAsync()).Single().Outcome);
    }

    // As the page's script asks at each pause.
    private async Task<string> TypedAsync(string text, string? journey)
    {
        var answer = await (await _claire.GetAsync($"/demander-de-l-aide?handler=Suggestions&texte={Uri.EscapeDataString(text)}&parcours={journey}")).Content.ReadAsStringAsync();
        return Regex.Match(answer, "data-journey=\"([^\"]+)\"").Groups[1].Value;
    }

    private async Task<List<Guid>> ShownForAsync(string text, string journey)
    {
        var answer = await (await _claire.GetAsync($"/demander-de-l-aide?handler=Suggestions&texte={Uri.EscapeDataString(text)}&parcours={journey}")).Content.ReadAsStringAsync();
        return Regex.Matches(answer, "name=\"contenu\" value=\"([^\"]+)\"").Select(m => Guid.Parse(m.Groups[1].Value)).ToList();
    }

    private async Task<string> AddressOfAnswersAsync()
    {
        var page = await _claire.PageAsync("/demander-de-l-aide");
        var written = await _claire.SubmitAsync(page, "#need", ("q", Need));
        var journey = await _claire.GetAsync(written.Headers.Location!.OriginalString);
        return journey.Headers.Location!.OriginalString;
    }

    private async Task<IHtmlDocument> AnswersAsync() => await _claire.PageAsync(await AddressOfAnswersAsync());

    private Task<List<Journey>> JourneysAsync() =>
        _app.InScopeAsync(s => s.GetRequiredService<PortalDb>().Journeys.AsNoTracking().Include(j => j.Suggestions).ToListAsync());

    private Task<List<string>> PayloadsAsync() =>
        _app.InScopeAsync(s => s.GetRequiredService<PortalDb>().Set<EventRecord>().AsNoTracking().Select(e => e.Payload).ToListAsync());

    private Task<int> CountAsync<TEvent>()
        where TEvent : PortalEvent
    {
        var type = EventRecord.TypeOf<TEvent>();
        return _app.InScopeAsync(s => s.GetRequiredService<PortalDb>().Set<EventRecord>().CountAsync(e => e.Type == type));
    }
}
