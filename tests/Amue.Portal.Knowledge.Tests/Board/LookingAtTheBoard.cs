using Amue.Portal.Testing.Portal;

namespace Amue.Portal.Knowledge.Tests.Board;

public sealed class LookingAtTheBoard : IAsyncLifetime
{
    private PortalApp _app = null!;

    public async Task InitializeAsync() => _app = await PortalApp.StartAsync();

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task shows_an_editor_each_thing_to_do_in_its_view()
    {
        await _app.DraftAsync("Un brouillon");
        var review = await _app.DraftAsync("À relire");
        await _app.SubmitAsync(review);
        var scheduled = await _app.DraftAsync("Programmé");
        await _app.SubmitAsync(scheduled);
        await _app.ApproveAsync(scheduled);
        await _app.ScheduleAsync(scheduled, PortalApp.SetUpAt.AddDays(2));
        await _app.ArticleAsync("Publié sans responsable");
        using var eva = await _app.SignInAsync(People.Eva);

        Assert.Equal(["Programmé", "Un brouillon", "À relire"], (await TitlesAsync(eva, "miens")).Order(StringComparer.Ordinal));
        Assert.Equal(["À relire"], await TitlesAsync(eva, "a-relire"));
        Assert.Equal(["Programmé"], await TitlesAsync(eva, "programmes"));
        Assert.Contains("Publié sans responsable", await TitlesAsync(eva, "sans-responsable"));
    }

    [Fact]
    public async Task shows_a_member_only_their_own_drafts()
    {
        await _app.DraftAsync("Un brouillon d'Éva");
        await _app.DraftAsync("Un brouillon de Claire", login: People.Claire);
        using var claire = await _app.SignInAsync(People.Claire);

        foreach (var view in new[] { "miens", "a-relire", "sans-responsable", "n-importe-quoi" })
        {
            Assert.Equal(["Un brouillon de Claire"], await TitlesAsync(claire, view));
        }
    }

    private static async Task<string[]> TitlesAsync(PortalClient reader, string view) =>
        (await reader.PageAsync("/sifac/articles/brouillons?vue=" + view)).QuerySelectorAll("h2.result-title").Select(h => h.TextContent).ToArray();
}
