using Amue.Portal.Testing.Portal;

namespace Amue.Portal.Search.Tests.Querying;

/// <summary>« auteur: » takes the name that its reader sees: in the demonstration, what people do and where.</summary>
public sealed class NarrowingToAnAuthor(SearchablePortal portal) : IClassFixture<SearchablePortal>
{
    private readonly string _word = Corpus.UniqueWord();

    private PortalApp App => portal.App;

    [Theory]
    [InlineData("depense")]
    [InlineData("Dépense")]
    [InlineData("gestionnaire-dep")]
    public async Task finds_what_somebody_shown_so_wrote(string name)
    {
        var hers = await WrittenByAsync(People.Claire);
        await WrittenByAsync(People.Karim);
        await App.PublishAsync("Un titre", "Le mot " + _word);

        Assert.Equal([hers], await FoundAsync(name, People.Tom));
    }

    [Fact]
    public async Task takes_a_name_from_those_only_who_see_it()
    {
        var hers = await WrittenByAsync(People.Claire);

        Assert.Empty(await FoundAsync("aubry", People.Tom));
        Assert.Equal([hers], await FoundAsync("aubry", People.Claire));
    }

    [Fact]
    public async Task finds_what_the_reader_wrote()
    {
        await WrittenByAsync(People.Claire);
        var his = await WrittenByAsync(People.Karim);

        Assert.Equal([his], await FoundAsync("moi", People.Karim));
        Assert.Empty(await FoundAsync("moi", People.Tom));
        Assert.Empty(await FoundAsync("moi", login: null));
    }

    [Fact]
    public async Task a_name_that_nobody_has_looks_like_one_whose_writings_are_not_readable()
    {
        await App.PublishAsync("Un titre", "Le mot " + _word);
        var secret = await App.WriteConfidentialAsync("Le mot " + _word, "user:" + Guid.NewGuid());
        var author = (await App.ActorAsync(People.Karim)).AccountId;
        await App.ChangeAsync(secret, item => item.By(author));

        var known = await App.AskAsync($"{_word} auteur:siham", People.Tom);
        var unknown = await App.AskAsync($"{_word} auteur:personne", People.Tom);

        Assert.Equal((0, 0, false, false), (known.Total, unknown.Total, known.IsEmptyQuestion, unknown.IsEmptyQuestion));
    }

    private async Task<Guid> WrittenByAsync(string login)
    {
        var article = await App.PublishAsync("Un titre", "Le mot " + _word);
        var author = (await App.ActorAsync(login)).AccountId;
        await App.ChangeAsync(article, item => item.By(author, item.EstablishmentId, item.ProductId));
        return article;
    }

    private async Task<List<Guid>> FoundAsync(string name, string? login) => (await App.AskAsync($"{_word} auteur:{name}", login)).Hits.Select(h => h.ContentId).ToList();
}
