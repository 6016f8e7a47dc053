using System.Net;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Testing.Portal;

namespace Amue.Portal.Spaces.Tests.Configuration;

public sealed class SwitchingFeatures : IAsyncLifetime
{
    private readonly SpacesPortal _portal = new();

    public Task InitializeAsync() => _portal.InitializeAsync();

    public Task DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task off_closes_its_pages_at_once_and_on_opens_them()
    {
        using var claire = await _portal.App.SignInAsync(People.Claire);
        await claire.PageAsync("/sifac/articles");

        await _portal.SwitchAsync("sifac", [], ["knowledge"]);
        var closed = (await claire.GetAsync("/sifac/articles")).StatusCode;
        await _portal.SwitchAsync("sifac", ["knowledge"], []);
        var open = (await claire.GetAsync("/sifac/articles")).StatusCode;

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (closed, open));
    }

    [Fact]
    public async Task off_in_one_space_leaves_the_others_as_they_are()
    {
        await _portal.SwitchAsync("sifac", [], ["knowledge"]);

        Assert.Contains("knowledge", (await _portal.FindAsync("siham"))!.Features);
    }

    [Fact]
    public async Task on_that_are_on_changes_nothing()
    {
        var before = (await _portal.FindAsync("sifac"))!.Features;

        Assert.True((await _portal.SwitchAsync("sifac", ["knowledge"], [])).Succeeded);

        Assert.Equal(before, (await _portal.FindAsync("sifac"))!.Features);
    }

    [Fact]
    public async Task that_are_always_on_is_refused()
    {
        var outcome = await _portal.SwitchAsync("sifac", [], ["accounts"]);

        Assert.Equal("spaces.feature.alwaysOn", Assert.Single(outcome.Refusal!.Errors).Key);
    }

    [Fact]
    public async Task that_nobody_knows_is_refused_and_changes_nothing()
    {
        var outcome = await _portal.SwitchAsync("sifac", ["no-such-feature"], ["knowledge"]);

        Assert.Equal("spaces.feature.unknown", Assert.Single(outcome.Refusal!.Errors).Key);
        Assert.Contains("knowledge", (await _portal.FindAsync("sifac"))!.Features);
    }

    [Fact]
    public async Task of_a_space_that_is_not_there_is_not_found() =>
        Assert.Equal(RefusalKind.NotFound, (await _portal.SwitchAsync("no-such-space", ["knowledge"], [])).Refusal!.Kind);

    [Theory]
    [InlineData("sifac", People.Claire)]
    [InlineData("siham", People.Sophie)]
    [InlineData("portail", People.Sophie)]
    public async Task of_a_space_that_one_does_not_manage_is_not_permitted(string space, string login) =>
        Assert.Equal(RefusalKind.NotPermitted, (await _portal.SwitchAsync(space, ["knowledge"], [], login)).Refusal!.Kind);

    [Fact]
    public async Task of_ones_own_space_is_permitted() => Assert.True((await _portal.SwitchAsync("sifac", [], ["tickets"], People.Sophie)).Succeeded);
}
