using Amue.Portal.Platform.Security;
using Amue.Portal.Search.Indexing;
using Amue.Portal.Search.Querying;
using Amue.Portal.Testing;
using Amue.Portal.Testing.Portal;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Amue.Portal.Search.Tests.Indexing;

public sealed class FollowingTheLog(SearchablePortal portal) : IClassFixture<SearchablePortal>
{
    private readonly string _word = Corpus.UniqueWord();

    private PortalApp App => portal.App;

    [Fact]
    public async Task what_was_just_published_is_found_at_once()
    {
        var article = await App.PublishAsync("Un titre", "Le mot " + _word);

        Assert.True(await App.FindsAsync(_word, article));
    }

    [PostgreSqlFact]
    public async Task what_is_published_beside_an_open_transaction_is_found_at_once()
    {
        await using var connection = new NpgsqlConnection(App.ConnectionString);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var holdingBack = new NpgsqlCommand("SELECT pg_current_xact_id()", connection, transaction);
        await holdingBack.ExecuteScalarAsync();

        var article = await App.PublishAsync("Un titre", "Le mot " + _word);

        Assert.True(await App.FindsAsync(_word, article));
    }

    [Fact]
    public async Task what_was_just_rewritten_is_found_by_its_new_words_only()
    {
        var former = Corpus.UniqueWord();
        var article = await App.PublishAsync("Un titre", "Le mot " + former, externalId: _word);
        Assert.True(await App.FindsAsync(former, article));

        await App.PublishAsync("Un titre", "Le mot " + _word, externalId: _word);

        Assert.Equal((true, false), (await App.FindsAsync(_word, article), await App.FindsAsync(former, article)));
    }

    [Fact]
    public async Task a_tag_is_found_like_a_word()
    {
        var article = await App.PublishAsync("Un titre", "Un texte.");

        await App.ChangeAsync(article, item => item.Tag([_word]));

        Assert.True(await App.FindsAsync(_word, article));
    }

    [Fact]
    public async Task what_was_withdrawn_is_no_longer_found()
    {
        var article = await App.PublishAsync("Un titre", "Le mot " + _word);
        Assert.True(await App.FindsAsync(_word, article));

        await App.ChangeAsync(article, item => item.Enter("withdrawn", PortalApp.SetUpAt));

        Assert.False(await App.FindsAsync(_word, article));
    }

    [Fact]
    public async Task many_changes_at_once_are_all_taken_in()
    {
        const int Changes = 30;
        var articles = new List<Guid>();
        for (var i = 0; i < Changes; i++)
        {
            articles.Add(await App.PublishAsync($"Titre {i}", "Le mot " + _word));
        }

        var answer = await App.AskAsync(new SearchRequest(_word) { Take = SearchRequest.MostRows });

        Assert.Equal(articles.Order(), answer.Hits.Select(h => h.ContentId).Order());
    }

    [Fact]
    public async Task searches_at_the_same_moment_all_see_it()
    {
        var article = await App.PublishAsync("Un titre", "Le mot " + _word, visibility: VisibilityLevel.Community);

        var found = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => App.FindsAsync(_word, article, People.Claire)));

        Assert.DoesNotContain(false, found);
    }

    [Fact]
    public async Task much_more_than_can_be_taken_in_while_one_waits_makes_it_again()
    {
        var article = await App.PublishAsync("Un titre", "Le mot " + _word);
        await App.WriteEventsAsync(article, 21_000);

        Assert.True(await App.FindsAsync(_word, article));
        Assert.Equal(IndexFault.Behind, await App.InScopeAsync(services => Task.FromResult(services.GetRequiredService<SearchIndex>().Read().LastFault)));
    }

    [Fact]
    public async Task what_nobody_searches_for_is_taken_in_all_the_same()
    {
        await App.AskAsync(_word);
        var before = await ItemsAsync();

        await App.PublishAsync("Un titre", "Le mot " + _word);

        await Soon.UntilAsync(async () => await ItemsAsync() == before + 1);
    }

    private Task<int> ItemsAsync() => App.InScopeAsync(services => Task.FromResult(services.GetRequiredService<SearchIndex>().Read().Items));
}
