using System.Net;
using Amue.Portal.Testing;
using Amue.Portal.Testing.Portal;

namespace Amue.Portal.Search.Tests.Querying;

public sealed class AskingAnything(SearchablePortal portal) : IClassFixture<SearchablePortal>
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(20);

    public static TheoryData<string> Names { get; } = new(HostileQuestions.All.Keys);

    public static TheoryData<string> ShortNames { get; } = new(HostileQuestions.All.Where(q => q.Value.Length < 300).Select(q => q.Key));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task gets_an_answer_in_bounded_time(string name)
    {
        var answer = await portal.App.AskAsync(HostileQuestions.All[name], People.Claire).WaitAsync(Bound);

        Assert.True(answer.Hits.Count <= 20);
    }

    [Theory]
    [MemberData(nameof(ShortNames))]
    public async Task gets_a_page(string name)
    {
        using var visitor = portal.App.Anonymous();

        var response = await visitor.GetAsync("/recherche?q=" + Uri.EscapeDataString(HostileQuestions.All[name]));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(People.Claire)]
    public async Task gets_a_page_of_bounded_size_when_it_is_posted(string? login)
    {
        using var reader = login is null ? portal.App.Anonymous() : await portal.App.SignInAsync(login);
        foreach (var (name, question) in HostileQuestions.All)
        {
            var response = await reader.PostAsync("/recherche", [new("q", question)]).WaitAsync(Bound);

            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{name} answered {(int)response.StatusCode}");
            Assert.InRange((await response.Content.ReadAsByteArrayAsync()).Length, 1, 200_000);
        }
    }

    [Fact]
    public async Task in_an_address_too_long_for_the_server_is_told_so()
    {
        using var visitor = portal.App.Anonymous();

        Assert.Equal(HttpStatusCode.RequestUriTooLong, (await visitor.GetAsync("/recherche?q=" + HostileQuestions.All["100 kB of one word"])).StatusCode);
    }

    [Theory]
    [MemberData(nameof(ShortNames))]
    public async Task is_completed_or_not_but_answered(string name)
    {
        using var visitor = portal.App.Anonymous();

        var response = await visitor.GetAsync("/recherche?handler=Words&q=" + Uri.EscapeDataString(HostileQuestions.All[name]));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("page=-1&tri=x&pourquoi=x")]
    [InlineData("page=99999999999")]
    [InlineData("page=25&annee=0&mot=%00&etat=%27")]
    [InlineData("annee=99999999999&produit=%00&etablissement=%22")]
    public async Task a_hostile_choice_gets_a_page(string choices)
    {
        using var visitor = portal.App.Anonymous();

        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/recherche?q=recette&" + choices)).StatusCode);
    }

    [Fact]
    public async Task leaves_the_index_as_it_was()
    {
        var word = Corpus.UniqueWord();
        var article = await portal.App.PublishAsync("Un titre", word);

        await portal.App.AskAsync(HostileQuestions.All["SQL"]);

        Assert.True(await portal.App.FindsAsync(word, article));
    }

    [Fact]
    public async Task words_of_syntax_are_words()
    {
        var word = Corpus.UniqueWord();
        var article = await portal.App.PublishAsync("Un titre", "Le mot " + word);

        Assert.True(await portal.App.FindsAsync($"NOT {word}", article));
    }

    [Theory]
    [InlineData("q=recette&type=no-such-type")]
    [InlineData("q=recette&espace=no-such-space")]
    [InlineData("q=recette&type=%00&espace=%00")]
    [InlineData("q=&q=recette")]
    [InlineData("q")]
    [InlineData("")]
    public async Task a_wrong_address_gets_a_page(string query)
    {
        using var visitor = portal.App.Anonymous();

        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/recherche?" + query)).StatusCode);
    }
}
