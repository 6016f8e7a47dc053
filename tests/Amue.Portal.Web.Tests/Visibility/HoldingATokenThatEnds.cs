using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;
using Amue.Portal.Testing.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Web.Tests.Visibility;

public sealed class HoldingATokenThatEnds : IAsyncLifetime
{
    private const string Title = "Narval";

    private PortalApp _app = null!;
    private Actor _claire = null!;

    public async Task InitializeAsync()
    {
        _app = await PortalApp.StartAsync();
        _claire = await _app.ActorAsync(People.Claire);
        await _app.AddAsync("sifac", Title, VisibilityLevel.Confidential, [AudienceToken.User(_claire.AccountId!.Value)],
            (_, item) => item.Audience.Single().EndAt(_app.Clock.UtcNow.AddHours(1)));
        await _app.UntilIndexedAsync(Title, 1);
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task opens_until_that_moment()
    {
        _app.Clock.Advance(TimeSpan.FromMinutes(59));

        Assert.Equal((1, 1), (await CountAsync(), (await _app.FindAsync(_claire, Title)).Count));
    }

    [Fact]
    public async Task opens_nothing_from_that_moment_on()
    {
        _app.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal((0, 0), (await CountAsync(), (await _app.FindAsync(_claire, Title)).Count));
    }

    private Task<int> CountAsync() => _app.InScopeAsync(services =>
        services.GetRequiredService<PortalDb>().Content.VisibleTo(_claire).CountAsync(i => i.Title == Title));
}
