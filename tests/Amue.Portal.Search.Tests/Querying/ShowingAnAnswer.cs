using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Search.Querying;
using Amue.Portal.Spaces.Configuration;
using Amue.Portal.Testing.Portal;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Search.Tests.Querying;

public sealed class ShowingAnAnswer(SearchablePortal portal) : IClassFixture<SearchablePortal>
{
    private readonly string _word = Corpus.UniqueWord();

    private PortalApp App => portal.App;

    [Fact]
    public async Task marks_the_words_of_the_question_in_title_and_passage()
    {
        await App.PublishAsync($"Le {_word} en bref", $"Rien à voir ici.\n\nLe {_word} se règle dans l'écran prévu.");

        var hit = Assert.Single((await App.AskAsync(_word)).Hits);

        Assert.Equal([_word], hit.Title.Where(s => s.IsMatch).Select(s => s.Text));
        Assert.Contains(hit.Passage.Segments, s => s.IsMatch && s.Text == _word);
    }

    [Fact]
    public async Task shows_no_sign_of_markdown()
    {
        await App.PublishAsync("Un titre", $"""
            ## Un **titre** de partie

            1. Le [{_word}](https://example.org/secret) est *important* et `ME21N` aussi.
            2. ~~Barré~~

            | Colonne | Autre |
            |---|---|
            | {_word} | valeur |
            """);

        var shown = Assert.Single((await App.AskAsync(_word)).Hits).Passage.ToString();

        Assert.Contains(_word, shown, StringComparison.Ordinal);
        Assert.DoesNotContain(new[] { "**", "##", "](", "`", "~~", "|-", "https://" }, sign => shown.Contains(sign, StringComparison.Ordinal));
    }

    [Fact]
    public async Task shows_no_sign_of_a_quotation()
    {
        await App.PublishAsync("Un titre", $"> Le {_word} se règle ici.\n>\n> > Et là.");

        Assert.DoesNotContain(">", Assert.Single((await App.AskAsync(_word)).Hits).Passage.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task finds_by_a_tag_and_completes_it_without_showing_it_as_text()
    {
        var article = await App.PublishAsync("Un titre", "Le texte même.");
        await App.ChangeAsync(article, item => item.Tag([_word]));

        Assert.Equal("Le texte même.", Assert.Single((await App.AskAsync(_word)).Hits).Passage.ToString());
        Assert.Equal([_word], await App.InScopeAsync(async services => await services.GetRequiredService<PortalSearch>()
            .CompleteAsync(_word[..^1], await App.ActorAsync(People.Claire), CancellationToken.None)));
    }

    [Fact]
    public async Task shows_the_passage_that_answers_and_not_the_beginning()
    {
        var filler = string.Join("\n\n", Enumerable.Range(0, 40).Select(i => $"Paragraphe {i} qui parle d'autre chose, longuement, pour remplir la page de mots ordinaires."));
        await App.PublishAsync("Un titre", $"{filler}\n\nLa réponse tient au {_word} de la fin.");

        var passage = Assert.Single((await App.AskAsync(_word)).Hits).Passage;

        Assert.Contains(_word, passage.ToString(), StringComparison.Ordinal);
        Assert.True(passage.IsCutBefore);
    }

    [Fact]
    public async Task writes_what_an_author_wrote_as_text()
    {
        await App.PublishAsync($"<script>alert('{_word}')</script>", $"Texte <img src=x onerror=alert(1)> {_word}");
        using var visitor = App.Anonymous();

        var page = await visitor.PageAsync("/recherche?q=" + _word);

        var result = Assert.Single(page.QuerySelectorAll(".result"));
        Assert.Empty(result.QuerySelectorAll("script, img"));
        Assert.Equal([_word], result.QuerySelectorAll(".result-passage > mark").Select(m => m.TextContent));
    }

    [Fact]
    public async Task writes_the_passage_as_it_was_written()
    {
        await App.PublishAsync("Un titre", $"L'{_word}, d'abord ; puis «{_word}».");
        using var visitor = App.Anonymous();

        var passage = (await visitor.PageAsync("/recherche?q=" + _word)).QuerySelector(".result-passage")!;

        Assert.Equal($"L'{_word}, d'abord ; puis «{_word}».", passage.TextContent.Trim());
    }

    [Fact]
    public async Task a_title_weighs_more_than_a_text()
    {
        var inText = await App.PublishAsync("Un autre sujet", $"On y cite le {_word} une fois, parmi d'autres mots sans rapport.");
        var inTitle = await App.PublishAsync("Régler le " + _word, "Voici comment faire, parmi d'autres mots sans rapport.");

        var answer = await App.AskAsync(_word);

        Assert.Equal([inTitle, inText], answer.Hits.Select(h => h.ContentId));
    }

    [Fact]
    public async Task an_item_of_many_passages_is_shown_once()
    {
        await App.PublishAsync("Un titre", string.Join("\n\n", Enumerable.Range(0, 60).Select(i => $"Paragraphe {i} : le {_word} revient à chaque fois dans ce long texte.")));

        Assert.Single((await App.AskAsync(_word)).Hits);
    }

    [Fact]
    public async Task holds_only_the_space_that_was_asked()
    {
        var sifac = await App.PublishAsync("Un titre", _word, "sifac");
        await App.PublishAsync("Un titre", _word, "siham");
        var space = await SpaceAsync("sifac");

        var answer = await App.AskAsync(new SearchRequest(_word) { SpaceId = space.Id });

        Assert.Equal([sifac], answer.Hits.Select(h => h.ContentId));
    }

    [Fact]
    public async Task holds_only_the_type_that_was_asked()
    {
        await App.PublishAsync("Un titre", _word);

        Assert.Empty((await App.AskAsync(new SearchRequest(_word) { Type = "ticket" })).Hits);
    }

    [Fact]
    public async Task holds_no_more_than_was_asked()
    {
        for (var i = 0; i < 4; i++)
        {
            await App.PublishAsync("Un titre", _word);
        }

        Assert.Equal(3, (await App.AskAsync(new SearchRequest(_word) { Take = 3 })).Hits.Count);
    }

    [Fact]
    public async Task offers_nothing_of_a_feature_that_is_off_in_its_space()
    {
        var article = await App.PublishAsync("Un titre", _word, "pegase");
        await SwitchAsync("pegase", enable: [], disable: ["knowledge"]);
        Assert.False(await App.FindsAsync(_word, article));

        await SwitchAsync("pegase", enable: ["knowledge"], disable: []);
        Assert.True(await App.FindsAsync(_word, article));
    }

    private Task<SpaceEntry> SpaceAsync(string key) => App.InScopeAsync(async services =>
        (await services.GetRequiredService<SpaceCatalog>().CurrentAsync(CancellationToken.None)).Find(key)!);

    private Task SwitchAsync(string space, string[] enable, string[] disable) => App.InScopeAsync(async services =>
        Assert.True((await services.GetRequiredService<SwitchFeatures>().ExecuteAsync(space, enable, disable, Actor.System("a test"), CancellationToken.None)).Succeeded));
}
