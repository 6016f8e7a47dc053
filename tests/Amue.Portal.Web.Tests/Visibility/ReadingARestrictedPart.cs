using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;
using Amue.Portal.Testing.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Web.Tests.Visibility;

public sealed class ReadingARestrictedPart : IAsyncLifetime
{
    private const string Secret = "Hippocampe";

    private PortalApp _app = null!;
    private Actor _claire = null!;
    private Actor _luc = null!;

    public async Task InitializeAsync()
    {
        _app = await PortalApp.StartAsync();
        _claire = await _app.ActorAsync(People.Claire);
        _luc = await _app.ActorAsync(People.Luc);
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task with_its_token_and_its_item_is_allowed()
    {
        await AddAsync(itemFor: [_claire, _luc], partFor: [_luc]);

        Assert.Equal(1, await CountAsync(_luc));
    }

    [Fact]
    public async Task without_its_token_is_not_allowed_to_a_reader_of_the_item()
    {
        await AddAsync(itemFor: [_claire, _luc], partFor: [_luc]);

        Assert.Equal(0, await CountAsync(_claire));
    }

    [Fact]
    public async Task with_its_token_is_not_allowed_without_the_item()
    {
        await AddAsync(itemFor: [_claire], partFor: [_luc]);

        Assert.Equal(0, await CountAsync(_luc));
    }

    [Fact]
    public async Task is_how_only_its_readers_find_the_item_by_its_words()
    {
        await AddAsync(itemFor: [_claire, _luc], partFor: [_luc]);
        await _app.UntilIndexedAsync(Secret, 1);

        Assert.Equal((0, 1), ((await _app.FindAsync(_claire, Secret)).Count, (await _app.FindAsync(_luc, Secret)).Count));
    }

    [Fact]
    public async Task is_not_what_an_open_part_needs()
    {
        await AddAsync(itemFor: [_claire], partFor: null);

        Assert.Equal((1, 0), (await CountAsync(_claire), await CountAsync(_luc)));
    }

    private Task<ContentItem> AddAsync(Actor[] itemFor, Actor[]? partFor) => _app.AddAsync("sifac", "Une demande", VisibilityLevel.Confidential, TokensOf(itemFor), (db, item) =>
    {
        var part = new ContentPart(item, "note", $"Le mot est {Secret}.", authorId: null, _app.Clock.UtcNow);
        db.Parts.Add(partFor is null ? part : part.RestrictTo(TokensOf(partFor)));
    });

    private static IEnumerable<string> TokensOf(Actor[] actors) => actors.Select(a => AudienceToken.User(a.AccountId!.Value));

    private Task<int> CountAsync(Actor actor) => _app.InScopeAsync(services =>
        services.GetRequiredService<PortalDb>().Parts.VisibleTo(actor).CountAsync(p => p.Body.Contains(Secret)));
}
