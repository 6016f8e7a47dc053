using Amue.Portal.Knowledge.Writing;
using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Testing.Portal;

namespace Amue.Portal.Knowledge.Tests.Writing;

public sealed class PublishingAnArticle(LibraryPortal portal) : IClassFixture<LibraryPortal>
{
    private PortalApp App => portal.App;

    [Fact]
    public async Task makes_it_readable_at_its_address()
    {
        var title = Library.UniqueTitle();
        var published = (await App.PublishAsync(new ArticleText(title, "Le texte.") { Visibility = VisibilityLevel.Public })).Value;
        using var visitor = App.Anonymous();

        var page = await visitor.PageAsync("/sifac/articles/" + published.Slug);

        Assert.Equal(title, page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task keeps_its_author_its_product_and_its_first_version()
    {
        var eva = await App.ActorAsync(People.Eva);
        var space = await App.SpaceAsync();

        var published = (await App.PublishAsync(new ArticleText(Library.UniqueTitle(), "Le texte."))).Value;

        var item = await App.ItemAsync(published.Id);
        Assert.Equal((eva.AccountId, space.ProductId, 1, "published"), (item.AuthorId, item.ProductId, item.Version, item.State));
    }

    [Fact]
    public async Task notes_it_once()
    {
        var published = (await App.PublishAsync(new ArticleText(Library.UniqueTitle(), "Le texte."))).Value;

        var noted = await App.EventsAsync(published.Id);

        Assert.Equal([EventRecord.TypeOf<ArticlePublished>(), EventRecord.TypeOf<ContentChanged>()], noted.Select(e => e.Type).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task notes_not_a_word_of_its_text()
    {
        var published = (await App.PublishAsync(new ArticleText(Library.UniqueTitle(), "Le texte."))).Value;

        Assert.DoesNotContain(await App.EventsAsync(published.Id), e => e.Payload.Contains("Le texte", StringComparison.Ordinal));
    }

    [Fact]
    public async Task under_a_title_that_is_taken_gets_the_next_address()
    {
        var title = Library.UniqueTitle();

        var slugs = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            slugs.Add((await App.PublishAsync(new ArticleText(title, $"Texte {i}."))).Value.Slug);
        }

        Assert.Equal([slugs[0], slugs[0] + "-2", slugs[0] + "-3"], slugs);
    }

    [Fact]
    public async Task under_a_title_that_another_space_has_keeps_its_own_address()
    {
        var title = Library.UniqueTitle();

        var sifac = (await App.PublishAsync(new ArticleText(title, "Texte."))).Value;
        var siham = (await App.PublishAsync(new ArticleText(title, "Texte."), "siham")).Value;

        Assert.Equal(sifac.Slug, siham.Slug);
    }

    [Theory]
    [InlineData(People.Claire)]
    [InlineData(People.Luc)]
    [InlineData(People.Marc)]
    [InlineData(People.Root)]
    public async Task is_not_permitted_to_who_only_reads(string login)
    {
        var outcome = await App.PublishAsync(new ArticleText(Library.UniqueTitle(), "Le texte."), "sifac", login);

        Assert.Equal(RefusalKind.NotPermitted, outcome.Refusal!.Kind);
    }

    [Fact]
    public async Task in_a_space_of_another_product_is_not_permitted() =>
        Assert.Equal(RefusalKind.NotPermitted, (await App.PublishAsync(new ArticleText(Library.UniqueTitle(), "Le texte."), "pegase")).Refusal!.Kind);

    [Fact]
    public async Task by_a_partner_of_another_product_is_not_found() =>
        Assert.Equal(RefusalKind.NotFound, (await App.PublishAsync(new ArticleText(Library.UniqueTitle(), "Le texte."), "sifac", People.Durand)).Refusal!.Kind);

    public static TheoryData<string, ArticleText, string> WrongTexts { get; } = new()
    {
        { "no title", new ArticleText(" ", "Texte."), "knowledge.title.length" },
        { "too long a title", new ArticleText(new string('t', ContentItem.MaxTitleLength + 1), "Texte."), "knowledge.title.length" },
        { "no text", new ArticleText("Titre", " \n "), "knowledge.body.length" },
        { "too long a text", new ArticleText("Titre", new string('t', ArticleText.LongestBody + 1)), "knowledge.body.length" },
        { "an establishment's level", new ArticleText("Titre", "Texte.") { Visibility = VisibilityLevel.Establishment }, "knowledge.visibility" },
        { "a confidential level", new ArticleText("Titre", "Texte.") { Visibility = VisibilityLevel.Confidential }, "knowledge.visibility" },
        { "another language", new ArticleText("Titre", "Texte.") { Language = "de" }, "knowledge.language" },
        { "an empty tag", new ArticleText("Titre", "Texte.") { Tags = [" "] }, "knowledge.tag.length" },
        { "too long a tag", new ArticleText("Titre", "Texte.") { Tags = [new string('t', ContentTag.MaxLength + 1)] }, "knowledge.tag.length" },
        { "too long a source", new ArticleText("Titre", "Texte.") { Source = new ArticleSource(Name: new string('s', 201)) }, "knowledge.source.length" },
        { "a script for an address", new ArticleText("Titre", "Texte.") { Source = new ArticleSource(Url: "javascript:alert(1)") }, "knowledge.source.url" },
        { "too long an address", new ArticleText("Titre", "Texte.") { Source = new ArticleSource(Url: "https://example.org/" + new string('a', 2_000)) }, "knowledge.source.url" },
    };

    [Theory]
    [MemberData(nameof(WrongTexts))]
    public async Task is_refused_with_the_field_that_is_wrong(string what, ArticleText text, string key)
    {
        var before = await App.CountArticlesAsync();

        var outcome = await App.PublishAsync(text);

        Assert.True(outcome.Refusal is { Kind: RefusalKind.Invalid }, what);
        Assert.Equal([key], outcome.Refusal!.Errors.Select(e => e.Key));
        Assert.Equal(before, await App.CountArticlesAsync());
    }

    [Fact]
    public async Task with_several_wrong_fields_is_refused_with_all_of_them()
    {
        var outcome = await App.PublishAsync(new ArticleText("", "") { Language = "de" });

        Assert.Equal(["Title", "Body", "Language"], outcome.Refusal!.Errors.Select(e => e.Field));
    }

    [Fact]
    public async Task with_the_longest_texts_is_done()
    {
        var text = new ArticleText(new string('t', ContentItem.MaxTitleLength), new string('x', ArticleText.LongestBody)) { Tags = [new string('m', ContentTag.MaxLength)] };

        Assert.True((await App.PublishAsync(text)).Succeeded);
    }
}
