using Amue.Portal.Platform.Security;
using Amue.Portal.Search.Querying;
using Amue.Portal.Testing.Portal;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Search.Tests.Querying;

public sealed class CompletingWords(SearchablePortal portal) : IClassFixture<SearchablePortal>
{
    // Long enough for a slip of two letters to be nearer to it than to any other.
    private readonly string _word = Corpus.UniqueWord() + "ation";

    private PortalApp App => portal.App;

    [Fact]
    public async Task offers_a_word_that_begins_so()
    {
        await App.PublishAsync("Un titre", $"La {_word} du mois.");

        Assert.Equal(["faire la " + _word], await CompleteAsync("faire la " + _word[..^4]));
    }

    [Fact]
    public async Task offers_a_word_with_its_accents_for_one_typed_without()
    {
        await App.PublishAsync("Un titre", $"La {_word}é du mois.");

        Assert.Equal([_word + "é"], await CompleteAsync(_word[..^2]));
    }

    [Fact]
    public async Task offers_a_word_only_to_those_who_may_read_it()
    {
        var karim = await App.ActorAsync(People.Karim);
        await App.WriteConfidentialAsync("Le mot " + _word, AudienceToken.User(karim.AccountId!.Value));

        foreach (var login in People.All)
        {
            Assert.Equal(login == People.Karim ? [_word] : [], await CompleteAsync(_word[..^2], login));
        }

        Assert.Empty(await CompleteAsync(_word[..^2]));
    }

    [Fact]
    public async Task what_one_reader_was_offered_is_offered_to_no_other_for_that()
    {
        var karim = await App.ActorAsync(People.Karim);
        await App.PublishAsync("Un titre", "Le mot " + _word);
        await App.WriteConfidentialAsync("Les mots " + _word + "s", AudienceToken.User(karim.AccountId!.Value));

        Assert.Equal([_word, _word + "s"], (await CompleteAsync(_word[..^2], People.Karim)).Order(StringComparer.Ordinal));
        Assert.Equal([_word], await CompleteAsync(_word[..^2], People.Claire));
        Assert.Equal([_word, _word + "s"], (await CompleteAsync(_word[..^2], People.Karim)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task offers_a_form_once_a_text_has_it_that_was_looked_for_in_vain()
    {
        await App.PublishAsync("Un titre", "Le mot " + _word);
        await App.WriteConfidentialAsync("Les mots " + _word + "s", "user:" + Guid.NewGuid());
        Assert.Equal([_word], await CompleteAsync(_word[..^2]));

        await App.PublishAsync("Un autre titre", "Des mots : " + _word + "s.");

        Assert.Equal([_word, _word + "s"], (await CompleteAsync(_word[..^2])).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task offers_no_form_that_only_a_hidden_text_has()
    {
        await App.PublishAsync("Un titre", "Le mot " + _word);
        await App.WriteConfidentialAsync("Les mots " + _word + "s", "user:" + Guid.NewGuid());

        Assert.Equal([_word], await CompleteAsync(_word[..^2], People.Claire));
    }

    [Fact]
    public async Task offers_a_word_no_longer_once_its_text_was_narrowed()
    {
        var article = await App.PublishAsync("Un titre", "Le mot " + _word, "siham");
        Assert.Equal([_word], await CompleteAsync(_word[..^2], People.Tom));

        await App.ChangeAsync(article, item => item.ShowTo(VisibilityLevel.Space, []));

        Assert.Empty(await CompleteAsync(_word[..^2], People.Tom));
    }

    [Fact]
    public async Task offers_nothing_of_a_restricted_part()
    {
        var article = await App.PublishAsync("Un titre", "Un texte.");
        await App.AddRestrictedPartAsync(article, "Note interne : " + _word, "user:" + Guid.NewGuid());

        Assert.Empty(await CompleteAsync(_word[..^2], People.Claire));
    }

    [Fact]
    public async Task a_misspelt_word_finds_and_proposes_the_right_one()
    {
        var article = await App.PublishAsync("Un titre", $"La {_word} du mois.");

        var answer = await App.AskAsync(Misspelt());

        Assert.Equal((_word, article), (answer.DidYouMean, Assert.Single(answer.Hits).ContentId));
    }

    [Fact]
    public async Task a_misspelt_word_proposes_nothing_that_is_hidden()
    {
        await App.WriteConfidentialAsync("Le mot " + _word, "user:" + Guid.NewGuid());

        foreach (var login in People.All)
        {
            var answer = await App.AskAsync(Misspelt(), login);
            Assert.NotEqual(_word, answer.DidYouMean);
            Assert.Empty(answer.Hits);
        }
    }

    [Fact]
    public async Task a_word_that_only_a_hidden_text_has_is_as_unknown_as_any()
    {
        await App.PublishAsync("Un titre", $"La {_word} du mois.");
        await App.WriteConfidentialAsync("Le mot " + Misspelt(), "user:" + Guid.NewGuid());

        Assert.Equal(_word, (await App.AskAsync(Misspelt(), People.Claire)).DidYouMean);
    }

    [Fact]
    public async Task the_page_answers_what_is_typed()
    {
        await App.PublishAsync("Un titre", $"La {_word} du mois.");
        using var visitor = App.Anonymous();

        Assert.Equal($"[\"{_word}\"]", await (await visitor.GetAsync($"/recherche?handler=Words&q={_word[..^3]}")).Content.ReadAsStringAsync());
    }

    // Two letters change places.
    private string Misspelt() => string.Concat(_word[..^4], _word[^3], _word[^4], _word[^2..]);

    private async Task<IReadOnlyList<string>> CompleteAsync(string text, string? login = null)
    {
        var actor = await App.InScopeAsync(services => services.GetRequiredService<ActorLoader>().LoadAsync(null, CancellationToken.None));
        actor = login is null ? actor : await App.ActorAsync(login);
        return await App.InScopeAsync(services => services.GetRequiredService<PortalSearch>().CompleteAsync(text, actor, CancellationToken.None));
    }
}
