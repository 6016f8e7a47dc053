using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Search.Wordings;
using Amue.Portal.Testing.Portal;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Search.Tests.Wordings;

public sealed class AddingAWording(SearchablePortal portal) : IClassFixture<SearchablePortal>
{
    private readonly string _word = Corpus.UniqueWord();

    private PortalApp App => portal.App;

    [Fact]
    public async Task has_the_item_found_by_it_and_shows_its_own_text()
    {
        var article = await App.PublishAsync("Un titre", "Le texte de cet article.");
        Assert.False(await App.FindsAsync(_word, article));

        Assert.True((await AddAsync(article, _word, People.Root)).Succeeded);

        var hit = Assert.Single((await App.AskAsync(_word)).Hits);
        Assert.Equal(article, hit.ContentId);
        Assert.Equal("Le texte de cet article.", string.Concat(hit.Passage.Segments.Select(s => s.Text)));
    }

    [Fact]
    public async Task opens_nothing_that_is_hidden()
    {
        var karim = await App.ActorAsync(People.Karim);
        var item = await App.WriteConfidentialAsync("Un texte.", AudienceToken.User(karim.AccountId!.Value));
        await AddAsync(item, _word, People.Karim);

        Assert.DoesNotContain(People.Claire, await App.FindersAsync(_word, item));
    }

    [Fact]
    public async Task completes_nothing()
    {
        var article = await App.PublishAsync("Un titre", "Un texte.");
        await AddAsync(article, _word, People.Root);
        using var visitor = App.Anonymous();

        Assert.Equal("[]", await (await visitor.GetAsync($"/recherche?handler=Words&q={_word[..^3]}")).Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task of_an_item_that_one_may_not_read_is_as_of_none()
    {
        var item = await App.WriteConfidentialAsync("Un texte.", "user:" + Guid.NewGuid());

        Assert.Equal(RefusalKind.NotFound, (await AddAsync(item, _word, People.Eva)).Refusal!.Kind);
        Assert.Equal(RefusalKind.NotFound, (await AddAsync(Guid.NewGuid(), _word, People.Eva)).Refusal!.Kind);
    }

    [Theory]
    [InlineData(People.Claire)]
    [InlineData(People.Luc)]
    public async Task is_refused_to_those_who_do_not_look_after_search(string login)
    {
        var article = await App.PublishAsync("Un titre", "Un texte.");

        Assert.Equal(RefusalKind.NotPermitted, (await AddAsync(article, _word, login)).Refusal!.Kind);
    }

    [Theory]
    [InlineData("")]
    [InlineData("le la les")]
    [InlineData("\0")]
    public async Task without_a_word_is_refused(string wording)
    {
        var article = await App.PublishAsync("Un titre", "Un texte.");

        Assert.Equal(RefusalKind.Invalid, (await AddAsync(article, wording, People.Root)).Refusal!.Kind);
    }

    [Fact]
    public async Task and_taking_it_back_is_done_on_the_page_of_the_question()
    {
        var article = await App.PublishAsync("Un titre " + _word, "Un texte.");
        using var root = await App.SignInAsync(People.Root);
        var words = _word + " autrement";
        var address = "/administration/recherche/question?q=" + Uri.EscapeDataString(words);

        await root.SubmitAsync(await root.PageAsync(address), "form[action*='handler=Add']");
        Assert.Contains(words, (await root.PageAsync(address)).QuerySelector("form[action*='handler=Remove']")!.TextContent, StringComparison.Ordinal);
        Assert.True(await App.FindsAsync("autrement " + _word, article));

        await root.SubmitAsync(await root.PageAsync(address), "form[action*='handler=Remove']");
        Assert.Null((await root.PageAsync(address)).QuerySelector("form[action*='handler=Remove']"));
    }

    private async Task<Outcome<Done>> AddAsync(Guid article, string wording, string login)
    {
        var actor = await App.ActorAsync(login);
        return await App.InScopeAsync(services => services.GetRequiredService<AddWording>().ExecuteAsync(article, wording, actor, CancellationToken.None));
    }
}
