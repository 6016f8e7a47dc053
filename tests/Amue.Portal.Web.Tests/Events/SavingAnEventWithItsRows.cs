using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Security;
using Amue.Portal.Testing.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Web.Tests.Events;

public sealed class SavingAnEventWithItsRows : IAsyncLifetime
{
    private const string Slug = "un-article-d-essai";

    private PortalApp _app = null!;

    public async Task InitializeAsync() => _app = await PortalApp.StartAsync();

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task keeps_both()
    {
        await WriteAsync(db => db.SaveChangesAsync());

        Assert.Equal((1, 1), await CountAsync());
    }

    [Fact]
    public async Task keeps_neither_when_the_transaction_is_given_up()
    {
        await WriteAsync(async db =>
        {
            await using var transaction = await db.BeginWriteAsync(CancellationToken.None);
            await db.SaveChangesAsync();
        });

        Assert.Equal((0, 0), await CountAsync());
    }

    [Fact]
    public async Task keeps_neither_when_the_database_refuses_the_row()
    {
        await WriteAsync(db => db.SaveChangesAsync());
        await Assert.ThrowsAsync<DbUpdateException>(() => WriteAsync(db => db.SaveChangesAsync()));

        Assert.Equal((1, 1), await CountAsync());
    }

    private Task WriteAsync(Func<PortalDb, Task> save) => _app.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<PortalDb>();
        var space = await db.Spaces.SingleAsync(s => s.Key == "sifac");
        var item = new ContentItem("article", space.Id, Slug, VisibilityLevel.Public, "published", _app.Clock.UtcNow);
        item.Write("Un article d'essai", "Son texte.", "fr", authorId: null, _app.Clock.UtcNow);
        db.Content.Add(item);
        services.GetRequiredService<EventLog>().Add(new TestHappened(1), Actor.System("a test"));
        await save(db);
    });

    private Task<(int Rows, int Events)> CountAsync() => _app.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<PortalDb>();
        return (
            await db.Content.AsSystem("a test counts what was saved").CountAsync(i => i.Slug == Slug),
            await db.Events.CountAsync(e => e.Type == EventRecord.TypeOf<TestHappened>()));
    });
}
