using System.Net;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Text;
using Amue.Portal.Search.Memory;
using Amue.Portal.Search.Querying;
using Amue.Portal.Testing.Portal;
using AngleSharp.Dom;

namespace Amue.Portal.Search.Tests.Querying;

/// <summary>What readers and time say of an item, beside its words.</summary>
public sealed class PartingWhatAnswersAsWell(SearchablePortal portal) : IClassFixture<SearchablePortal>
{
    private static readonly DateTime Now = PortalApp.SetUpAt;

    private readonly string _word = Corpus.UniqueWord();

    private PortalApp App => portal.App;

    [Fact]
    public async Task what_helped_its_reader_comes_before_what_nobody_judged_and_that_before_what_did_not_help()
    {
        var disliked = await PublishAsync();
        var unjudged = await PublishAsync();
        var liked = await PublishAsync();
        await RateAsync(_word, isUseful: false);
        await RateAsync($"{_word}-3", isUseful: true);

        Assert.Equal([liked, unjudged, disliked], (await App.AskAsync(_word)).Hits.Select(h => h.ContentId));
    }

    [Fact]
    public async Task what_answers_better_comes_first_whatever_readers_say()
    {
        var fuller = await App.PublishAsync($"Le rejet du titre {_word}", $"Le titre {_word} est rejeté : corrigez l'imputation.");
        var liked = await PublishAsync();
        await RateAsync(_word, isUseful: true);

        Assert.Equal([fuller, liked], (await App.AskAsync($"rejet du titre {_word}")).Hits.Select(h => h.ContentId));
    }

    [Theory]
    [InlineData(1, 0, 0.016)]
    [InlineData(16, 0, 0.064)]
    [InlineData(0, 4, -0.04)]
    [InlineData(5, 5, 0)]
    public void one_reader_says_less_than_many(int helped, int notHelped, double expected) =>
        Assert.Equal(expected, Of(Item with { Helped = helped, NotHelped = notHelped }) - Of(Item), 6);

    [Fact]
    public void a_solution_that_who_asked_confirmed_counts_a_little() => Assert.Equal(0.05, Of(Item with { IsProven = true }) - Of(Item), 6);

    [Theory]
    [InlineData(0, 0.05)]
    [InlineData(365, 0.025)]
    [InlineData(730, 0.0125)]
    public void freshness_is_halved_each_year(int days, double expected) => Assert.Equal(expected, Of(Item with { UpdatedAt = Now.AddDays(-days) }), 6);

    [Fact]
    public void what_is_dated_in_the_future_is_as_fresh_as_what_is_new() => Assert.Equal(0.05, Of(Item with { UpdatedAt = Now.AddDays(90) }), 6);

    [Fact]
    public async Task why_a_result_stands_there_is_told_ingredient_by_ingredient_and_makes_the_whole()
    {
        await App.PublishAsync($"Le rejet du {_word}", $"## Le {_word}\n\nLe rejet du {_word} se corrige dans l'écran prévu.");
        using var visitor = App.Anonymous();

        var page = await visitor.PageAsync($"/recherche?q=rejet+du+{_word}&pourquoi=oui");

        var shares = page.QuerySelectorAll("main dl.facts dd").Select(d => int.Parse(d.TextContent.TrimEnd('%', ' ', '\u00a0', '\u202f'), System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(8, shares.Count);
        Assert.All(shares, share => Assert.InRange(share, 0, 100));
        // Each is rounded by itself.
        Assert.InRange(shares.Sum(), 96, 104);
        Assert.Contains("Utilité pour les lecteurs", page.QuerySelector("main dl.facts")!.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task why_is_told_only_to_who_asks()
    {
        await PublishAsync();
        using var visitor = App.Anonymous();

        Assert.Empty((await visitor.PageAsync($"/recherche?q={_word}")).QuerySelectorAll("main dl.facts"));
    }

    private static IndexedItem Item => new(
        Guid.NewGuid(), "article", Guid.NewGuid(), VisibilityLevel.Public, 1, TextLanguage.French, "Un titre", "published", null, null, Now, [], [], []);

    private static double Of(IndexedItem item) => Standing.Of(item, Now);

    // All alike, each at an address of its own.
    private Task<Guid> PublishAsync() => App.PublishAsync(_word, $"Le {_word} se corrige.");

    private async Task RateAsync(string slug, bool isUseful)
    {
        using var claire = await App.SignInAsync(People.Claire);
        using var rated = await claire.PostWithTokenAsync($"/sifac/articles/{slug}", $"/sifac/articles/{slug}?handler=Rate", ("useful", isUseful ? "true" : "false"));
        Assert.Equal(HttpStatusCode.Found, rated.StatusCode);
    }
}
