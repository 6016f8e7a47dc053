using System.Net;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Search.Data;
using Amue.Portal.Search.Reports;
using Amue.Portal.Testing.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Search.Tests.Reports;

public sealed class ReportingQuestions(SearchablePortal portal) : IClassFixture<SearchablePortal>
{
    private readonly string _word = Corpus.UniqueWord();

    private PortalApp App => portal.App;

    [Fact]
    public async Task tells_those_that_found_nothing_with_their_number()
    {
        await AskAsync(People.Claire, _word);
        await AskAsync(People.Nadia, _word + " ?");
        await AskAsync(People.Nadia, "Les " + _word);

        var group = Assert.Single(await ReadAsync(QuestionConcern.WithoutResult, People.Root), g => g.Text.Contains(_word, StringComparison.Ordinal));

        Assert.Equal((3, 3, 2), (group.Asked, group.Concerned, group.Establishments));
    }

    [Fact]
    public async Task does_not_tell_what_few_asked()
    {
        await AskAsync(People.Claire, _word);
        await AskAsync(People.Claire, _word);

        Assert.DoesNotContain(await ReadAsync(QuestionConcern.WithoutResult, People.Root), g => g.Text.Contains(_word, StringComparison.Ordinal));
    }

    [Fact]
    public async Task counts_no_question_whose_result_was_opened_as_without_click()
    {
        await App.PublishAsync("Un titre " + _word, "Le mot " + _word);
        for (var i = 0; i < 3; i++)
        {
            await AskAsync(People.Claire, _word);
        }

        Assert.Equal(3, Of(await ReadAsync(QuestionConcern.WithoutClick, People.Root))!.Concerned);

        using var claire = await App.SignInAsync(People.Claire);
        var found = await claire.PageAsync("/recherche?q=" + _word);
        var address = found.QuerySelector(".result-title a")!.GetAttribute("href")!;
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Referrer = new Uri(App.Address, "/recherche?q=" + _word);
        Assert.Equal(HttpStatusCode.OK, (await claire.Http.SendAsync(request)).StatusCode);

        var group = Of(await ReadAsync(QuestionConcern.WithoutClick, People.Root))!;
        Assert.Equal((4, 3), (group.Asked, group.Concerned));
    }

    [Fact]
    public async Task counts_another_page_opened_from_the_results_as_no_click()
    {
        await App.PublishAsync("Un titre " + _word, "Le mot " + _word);
        using var claire = await App.SignInAsync(People.Claire);
        for (var i = 0; i < 3; i++)
        {
            await claire.PageAsync("/recherche?q=" + _word);
            using var request = new HttpRequestMessage(HttpMethod.Get, "/demandes");
            request.Headers.Referrer = new Uri(App.Address, "/recherche?q=" + _word);
            await claire.Http.SendAsync(request);
        }

        Assert.Equal(3, Of(await ReadAsync(QuestionConcern.WithoutClick, People.Root))!.Concerned);
    }

    [Fact]
    public async Task tells_those_that_the_same_reader_put_otherwise()
    {
        using var claire = await App.SignInAsync(People.Claire);
        for (var i = 0; i < 3; i++)
        {
            await claire.PageAsync("/recherche?q=" + _word);
            await claire.PageAsync("/recherche?q=" + Corpus.UniqueWord());
            App.Clock.Advance(TimeSpan.FromMinutes(11));
        }

        Assert.Equal(3, Of(await ReadAsync(QuestionConcern.Reformulated, People.Root))!.Concerned);
    }

    [Fact]
    public async Task keeps_no_person_no_number_and_nothing_pasted()
    {
        await AskAsync(People.Claire, $"{_word} 06 12 34 56 78 claire@exemple.fr");
        await AskAsync(People.Claire, _word + string.Concat(Enumerable.Repeat(" mot", 60)));

        var kept = await App.InScopeAsync(async services =>
        {
            await services.GetRequiredService<QuestionLog>().FlushAsync(CancellationToken.None);
            return await services.GetRequiredService<PortalDb>().AskedQuestions.Where(q => q.Text.StartsWith(_word)).ToListAsync();
        });

        Assert.Equal($"{_word} [TÉLÉPHONE-1] [COURRIEL-1]", Assert.Single(kept).Text);
        Assert.DoesNotContain(typeof(AskedQuestion).GetProperties(), p => p.Name.Contains("Account", StringComparison.Ordinal) || p.Name.Contains("By", StringComparison.Ordinal));
    }

    [Fact]
    public async Task forgets_them_after_a_season()
    {
        await AskAsync(People.Claire, _word);
        await ReadAsync(QuestionConcern.WithoutResult, People.Root);
        Assert.Equal(1, await CountAsync());

        App.Clock.Advance(ForgetQuestions.KeptFor + TimeSpan.FromDays(1));
        await App.InScopeAsync(services => ActivatorUtilities.CreateInstance<ForgetQuestions>(services).ExecuteAsync(CancellationToken.None));

        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task keeps_those_of_a_space_to_those_who_look_after_search_there()
    {
        for (var i = 0; i < 3; i++)
        {
            await AskAsync(People.Claire, "espace:cocktail " + _word);
            await AskAsync(People.Claire, "espace:siham " + _word + "u");
        }

        var sophie = await ReadAsync(QuestionConcern.WithoutResult, People.Sophie);
        Assert.DoesNotContain(sophie, g => g.Text.Contains("espace:siham", StringComparison.Ordinal));
        Assert.Contains(await ReadAsync(QuestionConcern.WithoutResult, People.Eva), g => g.Text.Contains("espace:siham", StringComparison.Ordinal));
    }

    [Fact]
    public async Task is_for_those_who_look_after_search()
    {
        foreach (var login in new[] { People.Claire, People.Luc, People.Nadia })
        {
            var actor = await App.ActorAsync(login);
            var outcome = await App.InScopeAsync(async services => await services.GetRequiredService<ReadQuestions>()
                .ExecuteAsync(QuestionConcern.WithoutResult, actor, (await services.GetRequiredService<SpaceCatalog>().CurrentAsync(CancellationToken.None)), CancellationToken.None));
            Assert.NotNull(outcome.Refusal);
        }
    }

    [Fact]
    public async Task shows_what_a_synonym_would_change_before_it_is_saved()
    {
        var other = Corpus.UniqueWord();
        await App.PublishAsync("Un titre " + other, "Le mot " + other);
        for (var i = 0; i < 3; i++)
        {
            await AskAsync(People.Claire, _word);
        }

        using var root = await App.SignInAsync(People.Root);
        var form = await root.PageAsync("/administration/synonymes?mots=" + _word);
        Assert.Equal(_word, form.QuerySelector("#Words")!.GetAttribute("value"));
        var token = form.QuerySelector("main form.form input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var page = await root.PostAsync("/administration/synonymes?handler=Preview", [new("Words", $"{_word} = {other}"), new("Space", ""), new("__RequestVerificationToken", token)]);
        var shown = await page.Content.ReadAsStringAsync();

        Assert.Contains("Un titre " + other, shown, StringComparison.Ordinal);
        Assert.Empty((await App.AskAsync(_word)).Hits);
    }

    private QuestionGroup? Of(IReadOnlyList<QuestionGroup> groups) => groups.FirstOrDefault(g => g.Text.Contains(_word, StringComparison.Ordinal));

    private async Task AskAsync(string login, string text)
    {
        using var reader = await App.SignInAsync(login);
        await reader.PageAsync("/recherche?q=" + Uri.EscapeDataString(text));
    }

    private async Task<IReadOnlyList<QuestionGroup>> ReadAsync(QuestionConcern concern, string login)
    {
        var actor = await App.ActorAsync(login);
        return (await App.InScopeAsync(async services => await services.GetRequiredService<ReadQuestions>()
            .ExecuteAsync(concern, actor, await services.GetRequiredService<SpaceCatalog>().CurrentAsync(CancellationToken.None), CancellationToken.None))).Value;
    }

    private Task<int> CountAsync() => App.InScopeAsync(services => services.GetRequiredService<PortalDb>().AskedQuestions.CountAsync(q => q.Text.StartsWith(_word)));
}
