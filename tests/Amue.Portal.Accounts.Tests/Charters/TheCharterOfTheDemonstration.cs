using System.Net;
using Amue.Portal.Testing.Portal;
using Persona = Amue.Portal.Testing.Portal.People;

namespace Amue.Portal.Accounts.Tests.Charters;

public sealed class TheCharterOfTheDemonstration : IAsyncLifetime
{
    private PortalApp _app = null!;

    public async Task InitializeAsync() => _app = await PortalApp.StartAsync();

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task is_in_force_and_read_by_everybody()
    {
        using var visitor = _app.Anonymous();

        var page = await visitor.PageAsync("/charte");

        Assert.Contains("Version 1", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nous répondons avec courtoisie", page.QuerySelector("main .prose")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task has_been_accepted_by_every_persona()
    {
        foreach (var login in Persona.All)
        {
            using var persona = await _app.SignInAsync(login);
            Assert.NotNull((await persona.PageAsync("/charte")).QuerySelector("main .alert-success"));
        }
    }

    [Fact]
    public async Task changed_is_to_be_accepted_by_them_too()
    {
        using var root = await _app.SignInAsync(Persona.Root);
        await root.SubmitAsync(await root.PageAsync("/administration/charte"), "main form", ("French", "Soyez courtois et précis."));
        using var ines = await _app.SignInAsync(Persona.Ines);

        var refused = await ines.SubmitAsync(await ines.PageAsync("/administration/invitations"), "main form", ("Email", "zoe@e042.example.org"));

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }
}
