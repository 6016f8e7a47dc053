using Amue.Portal.Testing.Portal;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Amue.Portal.Commitments.Tests.Accessibility;

public sealed class DeclaringAccessibility : IAsyncLifetime
{
    private const string None = "Accessibilité\u00a0: non conforme";
    private const string Partial = "Accessibilité\u00a0: partiellement conforme";
    private const string Full = "Accessibilité\u00a0: totalement conforme";

    private PortalApp _app = null!;

    public async Task InitializeAsync() => _app = await PortalApp.StartAsync(new Dictionary<string, string?> { ["Accessibility:Contact"] = "accessibilite@exemple.fr" });

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task follows_the_audit_on_its_page_and_at_the_foot_of_every_other()
    {
        using var visitor = _app.Anonymous();
        Assert.Equal(None, await FootAsync(visitor, "/articles"));
        Assert.Contains("n’est pas conforme", await StatementAsync(visitor), StringComparison.Ordinal);

        await AuditAsync(met: 71, notMet: 4, auditedOn: "2026-02-16");
        Assert.Equal(Partial, await FootAsync(visitor, "/articles"));
        var statement = await StatementAsync(visitor);
        Assert.Contains("partiellement conforme", statement, StringComparison.Ordinal);
        Assert.Contains("Cabinet Untel du 16 février 2026", statement, StringComparison.Ordinal);
        Assert.Contains("94\u00a0% des critères", statement.Replace('\u202f', '\u00a0'), StringComparison.Ordinal);
        Assert.Contains("Le graphique n’a pas d’alternative.", statement, StringComparison.Ordinal);

        await AuditAsync(met: 75, notMet: 0, auditedOn: "2026-02-17");
        Assert.Equal(Full, await FootAsync(visitor, "/"));
    }

    [Fact]
    public async Task is_over_three_years_after_the_audit()
    {
        await AuditAsync(met: 75, notMet: 0, auditedOn: "2023-03-03");
        using var visitor = _app.Anonymous();
        Assert.Equal(Full, await FootAsync(visitor, "/articles"));

        _app.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(None, await FootAsync(visitor, "/articles"));
        Assert.Contains("plus de trois ans", await StatementAsync(visitor), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("""{ "auditor": "Cabinet Untel" }""")]
    [InlineData("""{ "auditedOn": "2031-01-01", "auditor": "Cabinet Untel", "met": 75, "notMet": 0 }""")]
    [InlineData("""{ "auditedOn": "2026-02-16", "auditor": "Cabinet Untel", "met": 37, "notMet": 38 }""")]
    public async Task stays_at_not_conforming_with(string audit)
    {
        await File.WriteAllTextAsync(Path.Combine(_app.Folder, "accessibilite.json"), audit);
        using var visitor = _app.Anonymous();

        Assert.Equal(None, await FootAsync(visitor, "/articles"));
    }

    [Fact]
    public async Task says_whom_to_write_to_and_to_whom_to_appeal()
    {
        using var visitor = _app.Anonymous();
        var page = await visitor.PageAsync("/accessibilite");

        Assert.NotNull(page.QuerySelector("main a[href='mailto:accessibilite@exemple.fr']"));
        Assert.NotNull(page.QuerySelector("main a[href^='https://formulaire.defenseurdesdroits.fr']"));
    }

    private async Task AuditAsync(int met, int notMet, string auditedOn) => await File.WriteAllTextAsync(
        Path.Combine(_app.Folder, "accessibilite.json"),
        $$"""{ "auditedOn": "{{auditedOn}}", "auditor": "Cabinet Untel", "met": {{met}}, "notMet": {{notMet}}, "shortcomings": ["Le graphique n’a pas d’alternative."] }""");

    private static async Task<string?> FootAsync(PortalClient reader, string address) =>
        (await reader.PageAsync(address)).QuerySelector<IHtmlAnchorElement>("footer a[href='/accessibilite']")?.TextContent;

    private static async Task<string> StatementAsync(PortalClient reader) => (await reader.PageAsync("/accessibilite")).QuerySelector("main")!.TextContent;
}
