using Amue.Portal.Knowledge.Data;
using Amue.Portal.Knowledge.Writing;
using Amue.Portal.Platform.Data;
using Amue.Portal.Testing.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Knowledge.Tests.Reading;

public sealed class HoldingForSomeReaders(LibraryPortal portal) : IClassFixture<LibraryPortal>
{
    private readonly ArticleText _text = new(Library.UniqueTitle(), "Son texte.") { Source = new ArticleSource(Library.UniqueTitle(), "Une source", "https://example.org/a", "Licence Ouverte 2.0") };

    private PortalApp App => portal.App;

    [Fact]
    public async Task is_told_of_an_article_of_some_versions_only()
    {
        var whole = (await App.PublishAsync(_text)).Value;
        var former = (await App.PublishAsync(_text with { Title = Library.UniqueTitle(), ToVersion = "2025.2", Source = new ArticleSource() })).Value;

        Assert.Equal((false, true), ((await App.ItemAsync(whole.Id)).IsConditional, (await App.ItemAsync(former.Id)).IsConditional));
    }

    [Fact]
    public async Task follows_the_versions_when_nothing_else_changes()
    {
        var article = (await App.PublishAsync(_text)).Value;

        await App.PublishAsync(_text with { FromVersion = "2026.1" });
        var narrowed = (await App.ItemAsync(article.Id)).IsConditional;
        await App.PublishAsync(_text);

        Assert.Equal((true, false), (narrowed, (await App.ItemAsync(article.Id)).IsConditional));
    }

    [Fact]
    public async Task is_told_of_what_was_published_before_items_told_it()
    {
        var whole = (await App.PublishAsync(_text)).Value;
        var former = (await App.PublishAsync(_text with { Title = Library.UniqueTitle(), ToVersion = "2025.2", Source = new ArticleSource() })).Value;
        await RunAsync("UPDATE content_items SET is_conditional = false");

        await RunAsync(new ConditionalArticles().UpOperations.OfType<SqlOperation>().Single().Sql);

        Assert.Equal((false, true), ((await App.ItemAsync(whole.Id)).IsConditional, (await App.ItemAsync(former.Id)).IsConditional));
    }

    private Task<int> RunAsync(string sql) => App.InScopeAsync(services => services.GetRequiredService<PortalDb>().Database.ExecuteSqlRawAsync(sql));
}
