using System.Net;
using Amue.Portal.Testing.Portal;

namespace Amue.Portal.Search.Tests.Querying;

public sealed class AskingAnything(SearchablePortal portal) : IClassFixture<SearchablePortal>
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(20);

    private static readonly Dictionary<string, string> Questions = new()
    {
        ["100 kB of one word"] = new('a', 100_000),
        ["100 kB of words"] = string.Join(' ', Enumerable.Range(0, 20_000).Select(i => "mot" + i)),
        ["10,000 quotes"] = new('"', 10_000),
        ["10,000 apostrophes"] = new('\'', 10_000),
        ["10,000 brackets"] = new('(', 10_000),
        ["10,000 hyphens"] = string.Concat(Enumerable.Repeat("a-", 10_000)),
        ["quoted quotes"] = "\"recette\" \"\" \" OR \"",
        ["a null character"] = "rece\0tte",
        ["only null characters"] = "\0\0\0",
        ["a high surrogate alone"] = "recette \ud83d fin",
        ["a low surrogate alone"] = "\udc00recette",
        ["surrogates the wrong way round"] = "\udc00\ud83d",
        ["a pair cut by the limit"] = new string('a', 3_999) + "\ud83d\ude00",
        ["emoji"] = "🧾🧾 recette 👩‍💻",
        ["marks of direction"] = "\u202erecette\u202c \u200f\u200e\u2066",
        ["zero width"] = "re\u200bcet\u200dte\ufeff",
        ["combining accents"] = "e" + new string('\u0301', 5_000),
        ["operators"] = "recette AND OR NOT NEAR",
        ["near"] = "NEAR(recette titre, 5)",
        ["an open near"] = "NEAR(",
        ["a star"] = "*",
        ["a prefix"] = "rec*",
        ["a column"] = "title:recette",
        ["an unknown column"] = "nowhere:recette",
        ["a column filter"] = "{title body} : recette",
        ["an exclusion"] = "- title:recette",
        ["a caret"] = "^recette",
        ["10,000 exclusions"] = string.Concat(Enumerable.Repeat("-recette ", 10_000)),
        ["10,000 fields"] = string.Concat(Enumerable.Repeat("produit:sifac ", 10_000)),
        ["open guillemets"] = string.Concat(Enumerable.Repeat("« ", 10_000)),
        ["misspelt words"] = string.Concat(Enumerable.Repeat("recettte rapprochementt ", 100)),
        ["a plus"] = "recette + titre",
        ["SQL"] = "'; DROP TABLE items; --",
        ["more SQL"] = "\" UNION SELECT value FROM meta --",
        ["a parameter"] = "$match @p0 :x ?1",
        ["percent and underscore"] = "%_%",
        ["backslashes"] = "\\\\\\\"\\",
        ["line ends"] = "\r\n\r\n\t\v\f",
        ["control characters"] = new(Enumerable.Range(0, 32).Select(c => (char)c).ToArray()),
        ["markup"] = "<script>alert(1)</script> &amp; </mark>",
        ["wide letters"] = "ｒｅｃｅｔｔｅ",
        ["ligatures"] = "ﬁﬂﬃ œ æ ß ﷺ",
    };

    public static TheoryData<string> Names { get; } = new(Questions.Keys);

    public static TheoryData<string> ShortNames { get; } = new(Questions.Where(q => q.Value.Length < 300).Select(q => q.Key));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task gets_an_answer_in_bounded_time(string name)
    {
        var answer = await portal.App.AskAsync(Questions[name], People.Claire).WaitAsync(Bound);

        Assert.True(answer.Hits.Count <= 20);
    }

    [Theory]
    [MemberData(nameof(ShortNames))]
    public async Task gets_a_page(string name)
    {
        using var visitor = portal.App.Anonymous();

        var response = await visitor.GetAsync("/recherche?q=" + Uri.EscapeDataString(Questions[name]));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task gets_a_page_of_bounded_size_when_it_is_posted(string name)
    {
        using var visitor = portal.App.Anonymous();

        var response = await visitor.PostAsync("/recherche", [new("q", Questions[name])]).WaitAsync(Bound);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.InRange((await response.Content.ReadAsByteArrayAsync()).Length, 1, 200_000);
    }

    [Fact]
    public async Task in_an_address_too_long_for_the_server_is_told_so()
    {
        using var visitor = portal.App.Anonymous();

        Assert.Equal(HttpStatusCode.RequestUriTooLong, (await visitor.GetAsync("/recherche?q=" + Questions["100 kB of one word"])).StatusCode);
    }

    [Theory]
    [MemberData(nameof(ShortNames))]
    public async Task is_completed_or_not_but_answered(string name)
    {
        using var visitor = portal.App.Anonymous();

        var response = await visitor.GetAsync("/recherche?handler=Words&q=" + Uri.EscapeDataString(Questions[name]));

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

        await portal.App.AskAsync(Questions["SQL"]);

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
