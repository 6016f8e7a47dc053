using System.Net;
using Amue.Portal.Platform.Audit;
using Amue.Portal.Testing.Portal;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Audit.Tests.Journal;

public sealed class ReadingTheJournal : IAsyncLifetime
{
    private const string Address = "/administration/journal";

    private PortalApp _app = null!;

    public async Task InitializeAsync() => _app = await PortalApp.StartAsync();

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task shows_administrators_who_did_what_with_before_and_after()
    {
        await RenameAsync();

        using var root = await _app.SignInAsync(People.Root);
        var page = await root.PageAsync(Address + "?acte=spaces.publishAppearance");
        var row = page.QuerySelectorAll("main tbody tr").Single();
        Assert.Contains("Inès Morel", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("e042", row.TextContent, StringComparison.Ordinal);
        var facts = row.QuerySelectorAll("dd").Select(d => d.TextContent).ToList();
        Assert.Contains("Université de Valmont-sur-Loue", facts[0], StringComparison.Ordinal);
        Assert.Contains("Valmont s'entraide", facts[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task shows_where_it_came_from_without_the_address()
    {
        using var root = await _app.SignInAsync(People.Root);

        var origins = (await root.PageAsync(Address + "?acte=accounts.signIn")).QuerySelectorAll("main tbody tr td:last-child").Select(c => c.TextContent.Trim()).ToList();

        Assert.All(origins, origin => Assert.Matches("^[0-9a-f]{16}$", origin));
        Assert.Single(origins.Distinct());
    }

    [Fact]
    public async Task shows_refused_attempts()
    {
        using var paul = await _app.SignInAsync(People.Paul);
        await paul.GetAsync("/e042/administration");

        using var root = await _app.SignInAsync(People.Root);
        var row = (await root.PageAsync(Address + "?issue=refused")).QuerySelectorAll("main tbody tr")[0];
        Assert.Contains("Paul Garnier", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("/e042/administration", row.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task shows_an_establishment_what_its_own_people_did_and_no_others()
    {
        using var paul = await _app.SignInAsync(People.Paul);
        await paul.GetAsync("/e042/administration");
        using var ines = await _app.SignInAsync(People.Ines);
        await ines.GetAsync("/e107/administration");

        var seen = (await ines.PageAsync(Address)).QuerySelector("main tbody")!.TextContent;

        Assert.Contains("/e107/administration", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("/e042/administration", seen, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(People.Claire)]
    [InlineData(People.Sophie)]
    [InlineData(People.Pilote)]
    public async Task is_not_there_for_others(string login)
    {
        using var person = await _app.SignInAsync(login);

        Assert.Equal(HttpStatusCode.NotFound, (await person.GetAsync(Address)).StatusCode);
    }

    [Fact]
    public async Task shows_everyone_what_concerns_them()
    {
        var claire = await _app.ActorAsync(People.Claire);
        var root = await _app.ActorAsync(People.Root);
        await _app.Services.GetRequiredService<AuditLog>().RecordAsync(
            root, new AuditAct("tickets.openConfidential", "DA-2026-000001") { SubjectRef = claire.Ref, Reason = "Vérifier un signalement" }, CancellationToken.None);

        using var her = await _app.SignInAsync(People.Claire);
        using var other = await _app.SignInAsync(People.Luc);
        Assert.Contains("Vérifier un signalement", (await her.PageAsync("/moi/journal")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Vérifier un signalement", (await other.PageAsync("/moi/journal")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task goes_on_to_older_entries_without_losing_or_repeating_one()
    {
        var actor = await _app.ActorAsync(People.Claire);
        for (var i = 0; i < ReadAudit.PageSize + 5; i++)
        {
            await _app.Services.GetRequiredService<AuditLog>().RecordAsync(actor, "test.number", $"n{i}", AuditAct.Done, CancellationToken.None);
        }

        using var root = await _app.SignInAsync(People.Root);
        var first = await root.PageAsync(Address + "?acte=test.number");
        var second = await root.PageAsync(first.QuerySelector("nav.pagination a")!.GetAttribute("href")!);

        var rows = first.QuerySelectorAll("main tbody tr").Concat(second.QuerySelectorAll("main tbody tr")).Select(r => r.QuerySelector("td:nth-child(4)")!.TextContent.Trim()).ToList();
        Assert.Equal(Enumerable.Range(0, ReadAudit.PageSize + 5).Reverse().Select(i => $"n{i}"), rows);
        Assert.Null(second.QuerySelector("nav.pagination"));
    }

    [Fact]
    public async Task of_days_shows_those_only()
    {
        var actor = await _app.ActorAsync(People.Claire);
        var log = _app.Services.GetRequiredService<AuditLog>();
        await log.RecordAsync(actor, "test.day", "monday", AuditAct.Done, CancellationToken.None);
        _app.Clock.Advance(TimeSpan.FromDays(1));
        await log.RecordAsync(actor, "test.day", "tuesday", AuditAct.Done, CancellationToken.None);

        using var root = await _app.SignInAsync(People.Root);
        var rows = (await root.PageAsync(Address + "?acte=test.day&du=2026-03-03&au=2026-03-03")).QuerySelectorAll("main tbody tr");

        Assert.Contains("tuesday", Assert.Single(rows).TextContent, StringComparison.Ordinal);
    }

    private async Task RenameAsync()
    {
        using var ines = await _app.SignInAsync(People.Ines);
        const string Appearance = "/e042/administration/apparence";
        await ines.SubmitAsync(await ines.PageAsync(Appearance), "form[enctype]", ("Form.Title", "Valmont s'entraide"));
        await ines.SubmitAsync(await ines.PageAsync(Appearance), $"form[action='{Appearance}?handler=Publish']");
    }
}
