using Amue.Portal.Commitments.Eco;
using Amue.Portal.Testing.Portal;

namespace Amue.Portal.Commitments.Tests.Eco;

public sealed class TheEcoPage : IAsyncLifetime
{
    private PortalApp _app = null!;

    public async Task InitializeAsync() => _app = await PortalApp.StartAsync();

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task shows_every_measure_and_its_date()
    {
        var measures = EcoMeasures.Committed();
        using var visitor = _app.Anonymous();

        var page = await visitor.PageAsync("/eco");

        var rows = page.QuerySelectorAll("main tbody tr").Select(r => r.QuerySelectorAll("td").Select(c => c.TextContent).Take(3).ToList()).ToList();
        Assert.NotEmpty(rows);
        Assert.Equal(measures.Pages.Select(p => new List<string> { $"{p.Grade} ({p.Score:N0})", $"{p.Nodes}", $"{p.Requests}" }), rows);
        Assert.Contains(measures.MeasuredOn.Year.ToString(System.Globalization.CultureInfo.InvariantCulture), page.QuerySelector("main section p")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("commitments.", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }
}
