using System.Net;
using Amue.Portal.Search.Indexing;
using Amue.Portal.Testing.Portal;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Search.Tests.Indexing;

public sealed class TellingHowTheIndexDoes(SearchablePortal portal) : IClassFixture<SearchablePortal>
{
    private PortalApp App => portal.App;

    private Task<IndexState> StateAsync() => App.InScopeAsync(services => Task.FromResult(services.GetRequiredService<SearchIndex>().Read()));

    [Fact]
    public async Task says_how_much_it_holds_and_why_it_was_made()
    {
        await App.AskAsync("recette");

        var state = await StateAsync();

        Assert.True(state.Items > 0 && state.Passages >= state.Items && state.Bytes > 0);
        Assert.NotNull(state.LastFault);
    }

    [Fact]
    public async Task is_made_again_when_an_administrator_asks()
    {
        var word = Corpus.UniqueWord();
        var article = await App.PublishAsync("Un titre", word);
        using var root = await App.SignInAsync(People.Root);

        await root.SubmitAsync(await root.PageAsync("/administration/recherche"), "form[action*='handler=Rebuild']");

        Assert.True(await App.FindsAsync(word, article));
        Assert.Equal(IndexFault.Asked, (await StateAsync()).LastFault);
        Assert.Contains("un administrateur l’a demandé", (await root.PageAsync("/administration/recherche")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task is_not_made_again_for_who_looks_after_one_space()
    {
        using var eva = await App.SignInAsync(People.Eva);
        var page = await eva.PageAsync("/administration/recherche");
        Assert.Null(page.QuerySelector("form[action*='handler=Rebuild']"));
        var token = (await eva.PageAsync("/administration/synonymes")).QuerySelector("main form.form input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        Assert.Equal(HttpStatusCode.Forbidden, (await eva.PostAsync("/administration/recherche?handler=Rebuild", [new("__RequestVerificationToken", token)])).StatusCode);
    }
}
