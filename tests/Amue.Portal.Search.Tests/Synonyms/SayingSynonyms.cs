using System.Net;
using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Search.Querying;
using Amue.Portal.Search.Synonyms;
using Amue.Portal.Testing.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Search.Tests.Synonyms;

public sealed class SayingSynonyms(SearchablePortal portal) : IClassFixture<SearchablePortal>
{
    private readonly string _word = Corpus.UniqueWord();
    private readonly string _other = Corpus.UniqueWord();

    private PortalApp App => portal.App;

    [Fact]
    public async Task finds_a_text_by_the_other_word()
    {
        var article = await App.PublishAsync("Un titre", "Le mot " + _other);
        Assert.False(await App.FindsAsync(_word, article));

        Assert.True((await SayAsync(null, People.Root, _word, _other)).Succeeded);

        Assert.True(await App.FindsAsync(_word, article));
    }

    [Fact]
    public async Task puts_the_word_itself_first()
    {
        var byOther = await App.PublishAsync("Un titre", "Le mot " + _other);
        var byWord = await App.PublishAsync("Un titre", "Le mot " + _word);

        await SayAsync(null, People.Root, _word, _other);

        Assert.Equal([byWord, byOther], (await App.AskAsync(_word)).Hits.Select(h => h.ContentId));
    }

    [Fact]
    public async Task finds_a_phrase_by_a_word_and_a_word_by_a_phrase()
    {
        var phrase = await App.PublishAsync("Un titre", $"Le bulletin {_other} du mois.");
        var word = await App.PublishAsync("Un titre", "Le mot " + _word);

        await SayAsync(null, People.Root, _word, "bulletin " + _other);

        Assert.True(await App.FindsAsync(_word, phrase));
        Assert.True(await App.FindsAsync("bulletin " + _other, word));
    }

    [Fact]
    public async Task in_a_space_changes_nothing_elsewhere()
    {
        var article = await App.PublishAsync("Un titre", "Le mot " + _other, "sifac");
        await SayAsync("sifac", People.Sophie, _word, _other);

        Assert.False(await App.FindsAsync(_word, article));
        Assert.Equal([article], (await App.AskAsync(new SearchRequest(_word) { SpaceId = (await SpaceAsync("sifac")).Id })).Hits.Select(h => h.ContentId));
    }

    [Fact]
    public async Task opens_nothing_that_is_hidden()
    {
        var item = await App.WriteConfidentialAsync("Le mot " + _other, "user:" + Guid.NewGuid());

        await SayAsync(null, People.Root, _word, _other);

        Assert.Empty(await App.FindersAsync(_word, item));
    }

    [Fact]
    public async Task again_changes_nothing()
    {
        await SayAsync(null, People.Root, _word, _other);
        var before = await CountAsync();

        await SayAsync(null, People.Root, _word, _other);

        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task is_audited()
    {
        await SayAsync(null, People.Root, _word, _other);

        Assert.True(await App.InScopeAsync(services => services.GetRequiredService<PortalDb>().Set<AuditEntry>()
            .AnyAsync(e => e.Action == "search.synonyms.define" && e.After == $"{{\"words\":[\"{_word}\",\"{_other}\"]}}")));
    }

    [Theory]
    [InlineData("search.synonyms.count", "seul")]
    [InlineData("search.synonyms.count", "seul", "SEUL")]
    [InlineData("search.synonyms.empty", "mot", "de la")]
    public async Task that_are_none_is_refused(string key, params string[] words)
    {
        var outcome = await SayAsync(null, People.Root, words);

        Assert.Equal(("Words", key), (outcome.Refusal!.Errors[0].Field, outcome.Refusal.Errors[0].Key));
    }

    [Fact]
    public async Task with_a_word_of_another_group_is_refused()
    {
        await SayAsync(null, People.Root, _word, _other);

        Assert.Equal("search.synonyms.taken", (await SayAsync(null, People.Root, Corpus.UniqueWord(), _other)).Refusal!.Errors[0].Key);
    }

    [Theory]
    [InlineData(null, People.Sophie)]
    [InlineData("siham", People.Sophie)]
    [InlineData("siham", People.Claire)]
    public async Task beyond_ones_spaces_is_not_permitted(string? space, string login) =>
        Assert.Equal(RefusalKind.NotPermitted, (await SayAsync(space, login, _word, _other)).Refusal!.Kind);

    [Fact]
    public async Task on_the_page_and_taking_them_back()
    {
        var article = await App.PublishAsync("Un titre", "Le mot " + _other);
        using var root = await App.SignInAsync(People.Root);
        var page = await root.PageAsync("/administration/synonymes");

        var sent = await root.SubmitAsync(page, "main form", ("Words", $"{_word} = {_other}"), ("Space", ""));
        Assert.Equal(HttpStatusCode.Found, sent.StatusCode);
        Assert.True(await App.FindsAsync(_word, article));

        page = await root.PageAsync("/administration/synonymes");
        var row = page.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains(_word, StringComparison.Ordinal));
        row.SetAttribute("id", "taken-back");
        await root.SubmitAsync(page, "#taken-back form");
        Assert.False(await App.FindsAsync(_word, article));
    }

    [Fact]
    public async Task on_the_page_keeps_what_was_typed_beside_what_is_wrong()
    {
        using var root = await App.SignInAsync(People.Root);

        var sent = await root.SubmitAsync(await root.PageAsync("/administration/synonymes"), "main form", ("Words", _word), ("Space", ""));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.StatusCode);
        var page = await PortalClient.ReadAsync(sent);
        Assert.Equal(_word, page.QuerySelector("#Words")!.GetAttribute("value"));
        Assert.NotNull(page.QuerySelector("#Words-error"));
    }

    private Task<int> CountAsync() => App.InScopeAsync(services => services.GetRequiredService<PortalDb>().Set<SynonymRing>().CountAsync());

    private async Task<Outcome<Done>> SayAsync(string? space, string login, params string[] words)
    {
        var actor = await App.ActorAsync(login);
        return await App.InScopeAsync(services => services.GetRequiredService<DefineSynonyms>().ExecuteAsync(new DescribedSynonyms(space, words), actor, CancellationToken.None));
    }

    private Task<SpaceEntry> SpaceAsync(string key) => App.InScopeAsync(async services =>
        (await services.GetRequiredService<SpaceCatalog>().CurrentAsync(CancellationToken.None)).Find(key)!);
}
