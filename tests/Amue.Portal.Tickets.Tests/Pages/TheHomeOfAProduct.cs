using Amue.Portal.Testing.Portal;
using Persona = Amue.Portal.Testing.Portal.People;

namespace Amue.Portal.Tickets.Tests.Pages;

/// <summary>Who holds each level of support, told where a product is at home.</summary>
public sealed class TheHomeOfAProduct : IAsyncLifetime
{
    private PortalApp _app = null!;

    public async Task InitializeAsync() => _app = await PortalApp.StartAsync();

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Theory]
    [InlineData(Persona.Claire, "Correspondant fonctionnel Sifac")]
    [InlineData(Persona.Tom, "Référents N1 mutualisés")]
    public async Task names_who_helps_the_reader_first(string login, string first)
    {
        using var reader = await _app.SignInAsync(login);

        var support = (await reader.PageAsync("/sifac")).QuerySelector("section[aria-labelledby=who-supports]")!;

        Assert.Contains(first, support.QuerySelector("dd")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("N1", support.QuerySelector("dt")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(support.QuerySelectorAll("dt"), dt => dt.TextContent.StartsWith("N2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task names_nobody_to_visitors_nor_elsewhere()
    {
        using var visitor = _app.Anonymous();
        using var claire = await _app.SignInAsync(Persona.Claire);

        Assert.Null((await visitor.PageAsync("/sifac")).QuerySelector("section[aria-labelledby=who-supports]"));
        Assert.Null((await claire.PageAsync("/")).QuerySelector("section[aria-labelledby=who-supports]"));
    }
}
