using Amue.Portal.Platform.Security;
using Amue.Portal.Search.Querying;
using Amue.Portal.Testing.Portal;

namespace Amue.Portal.Search.Tests.Querying;

public sealed class NarrowingResults(SearchablePortal portal) : IClassFixture<SearchablePortal>
{
    private readonly string _word = Corpus.UniqueWord();

    private PortalApp App => portal.App;

    [Fact]
    public async Task counts_what_matches_under_each_facet()
    {
        await App.PublishAsync("Un titre", "Le mot " + _word, "sifac");
        await App.PublishAsync("Un titre", "Le mot " + _word, "sifac");
        await App.PublishAsync("Un titre", "Le mot " + _word, "siham");

        var answer = await AskAsync(new SearchRequest(_word));

        Assert.Equal(3, answer.Total);
        Assert.Equal([3], answer.Facets[SearchFacet.Type].Select(c => c.Items));
        Assert.Equal([2, 1], answer.Facets[SearchFacet.Space].Select(c => c.Items));
    }

    [Fact]
    public async Task keeps_telling_what_other_choices_would_give()
    {
        await App.PublishAsync("Un titre", "Le mot " + _word, "sifac");
        await App.PublishAsync("Un titre", "Le mot " + _word, "siham");

        var answer = await AskAsync(new SearchRequest($"{_word} espace:siham"));

        Assert.Equal(1, answer.Total);
        Assert.Equal([1, 1], answer.Facets[SearchFacet.Space].Select(c => c.Items));
    }

    [Fact]
    public async Task counts_a_tag()
    {
        var article = await App.PublishAsync("Un titre", "Le mot " + _word);
        await App.ChangeAsync(article, item => item.Tag(["Clôture " + _word]));

        Assert.Equal(["Clôture " + _word], (await AskAsync(new SearchRequest(_word))).Facets[SearchFacet.Tag].Select(c => c.Value));
    }

    [Fact]
    public async Task counts_nothing_that_the_reader_may_not_read()
    {
        await App.PublishAsync("Un titre", "Le mot " + _word, "siham");
        await App.PublishAsync("Un titre", "Le mot " + _word, "siham", VisibilityLevel.Space);
        await App.WriteConfidentialAsync("Le mot " + _word, "user:" + Guid.NewGuid());

        Assert.Equal((1, 2), ((await AskAsync(new SearchRequest(_word), People.Tom)).Total, (await AskAsync(new SearchRequest(_word), People.Karim)).Total));
        Assert.Equal([1], (await AskAsync(new SearchRequest(_word), People.Tom)).Facets[SearchFacet.Type].Select(c => c.Items));
    }

    [Fact]
    public async Task counts_no_longer_what_was_just_narrowed()
    {
        var article = await App.PublishAsync("Un titre", "Le mot " + _word, "siham");
        Assert.Equal(1, (await AskAsync(new SearchRequest(_word), People.Tom)).Total);

        await App.ChangeAsync(article, item => item.ShowTo(VisibilityLevel.Space, []));

        var answer = await AskAsync(new SearchRequest(_word), People.Tom);
        Assert.Equal((0, 0), (answer.Total, answer.Facets[SearchFacet.Type].Count));
    }

    [Fact]
    public async Task counts_nothing_for_a_right_that_has_ended()
    {
        var karim = await App.ActorAsync(People.Karim);
        var item = await App.WriteConfidentialAsync("Le mot " + _word, AudienceToken.User(karim.AccountId!.Value));
        await App.ChangeAsync(item, i => i.Audience.Single().EndAt(App.Clock.UtcNow.AddMinutes(-1)));

        Assert.Equal(0, (await AskAsync(new SearchRequest(_word), People.Karim)).Total);
    }

    [Fact]
    public async Task an_exact_phrase_must_be_there()
    {
        var together = await App.PublishAsync("Un titre", $"Le rapprochement bancaire {_word} est clos.");
        await App.PublishAsync("Un titre", $"Le rapprochement du compte {_word} avec le relevé bancaire.");

        Assert.Equal([together], (await AskAsync(new SearchRequest($"\"rapprochement bancaire {_word}\""))).Hits.Select(h => h.ContentId));
    }

    [Fact]
    public async Task an_excluded_word_must_not_be_there()
    {
        var kept = await App.PublishAsync("Un titre", $"Le mot {_word} et la recette.");
        await App.PublishAsync("Un titre", $"Le mot {_word} et la dépense.");

        Assert.Equal([kept], (await AskAsync(new SearchRequest($"{_word} -dépenses"))).Hits.Select(h => h.ContentId));
    }

    [Fact]
    public async Task an_exclusion_says_nothing_of_a_part_that_is_hidden()
    {
        var article = await App.PublishAsync("Un titre", "Le mot " + _word);
        var secret = Corpus.UniqueWord();
        await App.AddRestrictedPartAsync(article, "Note interne : " + secret, "user:" + Guid.NewGuid());

        Assert.Equal([article], (await AskAsync(new SearchRequest($"{_word} -{secret}"), People.Claire)).Hits.Select(h => h.ContentId));
    }

    [Fact]
    public async Task a_field_that_names_nothing_is_words()
    {
        var article = await App.PublishAsync("Un titre", $"L'espace nulle-part et le mot {_word}.");

        Assert.Contains(article, (await AskAsync(new SearchRequest($"{_word} espace:nulle-part"))).Hits.Select(h => h.ContentId));
    }

    [Fact]
    public async Task the_newest_come_first_when_asked()
    {
        var first = await App.PublishAsync(_word, _word);
        App.Clock.Advance(TimeSpan.FromHours(1));
        var second = await App.PublishAsync("Un titre", "Un texte avec le mot " + _word);

        var newest = await AskAsync(new SearchRequest(_word) { Order = SearchOrder.Newest });
        var oldest = await AskAsync(new SearchRequest(_word) { Order = SearchOrder.Oldest });

        Assert.Equal([second, first], newest.Hits.Select(h => h.ContentId));
        Assert.Equal([first, second], oldest.Hits.Select(h => h.ContentId));
    }

    [Fact]
    public async Task pages_follow_each_other_without_repeating()
    {
        for (var i = 0; i < 5; i++)
        {
            await App.PublishAsync("Un titre", _word);
        }

        var first = await AskAsync(new SearchRequest(_word) { Take = 3 });
        var second = await AskAsync(new SearchRequest(_word) { Take = 3, Skip = 3 });

        Assert.Equal((5, 5), (first.Total, first.Hits.Concat(second.Hits).DistinctBy(h => h.ContentId).Count()));
    }

    [Fact]
    public async Task a_choice_is_a_link_and_a_chosen_one_is_given_up_by_it()
    {
        await App.PublishAsync("Un titre", _word, "sifac");
        await App.PublishAsync("Un titre", _word, "siham");
        using var visitor = App.Anonymous();

        var page = await visitor.PageAsync("/recherche?q=" + _word);
        var link = page.QuerySelectorAll(".facets a").Single(a => a.GetAttribute("href")!.Contains("espace=sifac", StringComparison.Ordinal));
        var narrowed = await visitor.PageAsync(link.GetAttribute("href")!);

        Assert.Single(narrowed.QuerySelectorAll(".result"));
        Assert.Equal("/recherche?q=" + _word, Assert.Single(narrowed.QuerySelectorAll(".facets a[aria-current]")).GetAttribute("href"));
    }

    [Fact]
    public async Task the_order_is_explained_when_asked()
    {
        await App.PublishAsync("Un titre", _word);
        using var visitor = App.Anonymous();

        Assert.Empty((await visitor.PageAsync("/recherche?q=" + _word)).QuerySelectorAll(".result .facts"));
        Assert.Single((await visitor.PageAsync($"/recherche?q={_word}&pourquoi=oui")).QuerySelectorAll(".result .facts"));
    }

    private Task<SearchAnswer> AskAsync(SearchRequest request, string? login = null) => App.AskAsync(request with { WithFacets = true }, login);
}
