using Amue.Portal.Knowledge.Writing;
using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Security;
using Amue.Portal.Testing.Portal;

namespace Amue.Portal.Knowledge.Tests.Writing;

public sealed class PublishingItAgain(LibraryPortal portal) : IClassFixture<LibraryPortal>
{
    private readonly ArticleText _text = new("Un article", "Son texte.") { Tags = ["un", "deux"], Source = new ArticleSource(Library.UniqueTitle(), "Une source", "https://example.org/a", "Licence Ouverte 2.0") };

    private PortalApp App => portal.App;

    [Fact]
    public async Task as_it_is_changes_nothing()
    {
        var first = (await App.PublishAsync(_text)).Value;
        var noted = (await App.EventsAsync(first.Id)).Count;

        var second = (await App.PublishAsync(_text)).Value;

        Assert.Equal((first.Id, PublicationChange.None), (second.Id, second.Change));
        Assert.Equal((1, noted), ((await App.ItemAsync(first.Id)).Versions.Count, (await App.EventsAsync(first.Id)).Count));
    }

    [Fact]
    public async Task with_another_text_makes_one_version_and_keeps_the_former()
    {
        var first = (await App.PublishAsync(_text)).Value;

        var second = (await App.PublishAsync(_text with { Body = "Un autre texte." })).Value;

        var item = await App.ItemAsync(first.Id);
        Assert.Equal((PublicationChange.Updated, 2), (second.Change, item.Version));
        Assert.Equal(["Son texte.", "Un autre texte."], item.Versions.OrderBy(v => v.Number).Select(v => v.Body));
    }

    [Fact]
    public async Task with_another_text_notes_the_new_version()
    {
        var first = (await App.PublishAsync(_text)).Value;

        await App.PublishAsync(_text with { Body = "Un autre texte." });

        var published = (await App.EventsAsync(first.Id)).Where(e => e.Type == EventRecord.TypeOf<ArticlePublished>());
        Assert.Equal([1, 2], published.Select(e => e.Read<ArticlePublished>().Version));
    }

    [Fact]
    public async Task with_another_title_keeps_its_address()
    {
        var first = (await App.PublishAsync(_text)).Value;

        var second = (await App.PublishAsync(_text with { Title = "Un tout autre titre" })).Value;

        Assert.Equal(first.Slug, second.Slug);
        Assert.Equal("Un tout autre titre", (await App.ItemAsync(first.Id)).Title);
    }

    [Fact]
    public async Task with_other_tags_makes_no_version_and_says_that_it_changed()
    {
        var first = (await App.PublishAsync(_text)).Value;

        var second = (await App.PublishAsync(_text with { Tags = ["deux", "trois"] })).Value;

        var item = await App.ItemAsync(first.Id);
        Assert.Equal((PublicationChange.Updated, 1), (second.Change, item.Version));
        Assert.Equal(["deux", "trois"], item.Tags.Select(t => t.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task for_fewer_readers_takes_it_away_from_the_others()
    {
        var first = (await App.PublishAsync(_text with { Visibility = VisibilityLevel.Public })).Value;
        using var visitor = App.Anonymous();
        await visitor.PageAsync("/sifac/articles/" + first.Slug);

        await App.PublishAsync(_text with { Visibility = VisibilityLevel.Space });

        Assert.Equal(System.Net.HttpStatusCode.Found, (await visitor.GetAsync("/sifac/articles/" + first.Slug)).StatusCode);
    }

    [Fact]
    public async Task for_fewer_readers_tells_the_index()
    {
        var first = (await App.PublishAsync(_text)).Value;
        var before = (await App.EventsAsync(first.Id)).Count(IsChange);

        await App.PublishAsync(_text with { Visibility = VisibilityLevel.Space });

        Assert.Equal(before + 1, (await App.EventsAsync(first.Id)).Count(IsChange));
    }

    [Fact]
    public async Task from_another_source_is_another_article()
    {
        var first = (await App.PublishAsync(_text)).Value;

        var second = (await App.PublishAsync(_text with { Source = _text.Source with { ExternalId = Library.UniqueTitle() } })).Value;

        Assert.NotEqual(first.Id, second.Id);
    }

    [Fact]
    public async Task in_another_space_is_another_article()
    {
        var first = (await App.PublishAsync(_text)).Value;

        var second = (await App.PublishAsync(_text, "siham")).Value;

        Assert.Equal((true, PublicationChange.Created), (first.Id != second.Id, second.Change));
    }

    private static bool IsChange(EventRecord happened) => happened.Type == EventRecord.TypeOf<ContentChanged>();
}
