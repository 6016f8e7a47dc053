using System.Net;
using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Jobs;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Referential.Data;
using Amue.Portal.Referential.Establishments;
using Amue.Portal.Testing.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Referential.Tests.Establishments;

/// <summary>E107 (Saint-Elme: Nadia, Paul) becomes part of E042 (Valmont).</summary>
public sealed class MergingEstablishments : IAsyncLifetime
{
    private readonly ReferentialPortal _portal = new();

    public Task InitializeAsync() => _portal.InitializeAsync();

    public Task DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task brings_people_and_the_roles_they_hold()
    {
        var (valmont, siham) = (await _portal.EstablishmentAsync("E042"), await _portal.ProductAsync("siham"));

        Assert.Null(await _portal.MergeAsync("E107", "e042"));

        var nadia = await _portal.App.ActorAsync(People.Nadia);
        Assert.Equal(valmont, nadia.EstablishmentId);
        Assert.Contains(AudienceToken.Correspondents(valmont, siham), nadia.Tokens);
        Assert.Contains(nadia.AccountId!.Value, await _portal.AskAsync(r => r.CorrespondentsAsync(valmont, siham, CancellationToken.None)));
        Assert.Equal(valmont, (await _portal.App.ActorAsync(People.Paul)).Rights.Single(r => r.Role == "EstablishmentAdministrator").Scope.EstablishmentId);
    }

    [Fact]
    public async Task brings_what_only_its_people_could_read()
    {
        var former = await _portal.EstablishmentAsync("E107");
        await AddItemAsync(former, AudienceToken.Establishment(former));
        Assert.Equal(0, await ReadableAsync(People.Claire));

        await _portal.MergeAsync("E107", "E042");

        Assert.Equal(1, await ReadableAsync(People.Claire));
        Assert.Equal(1, await ReadableAsync(People.Nadia));
        Assert.Equal(0, await ReadableAsync(People.Hina));
    }

    [Fact]
    public async Task leads_its_code_to_the_other_and_keeps_its_name_in_history()
    {
        await _portal.CreateAsync(EstablishmentActs.Beaumont);
        await _portal.MergeAsync("E900", "E107");
        await _portal.MergeAsync("E107", "E042");

        foreach (var code in new[] { "E900", "E107", "E042" })
        {
            Assert.Equal("E042", (await _portal.AskAsync(r => r.FindEstablishmentAsync(code, CancellationToken.None)))!.Code);
        }

        var sheet = await _portal.SheetAsync("E107");
        Assert.Equal((EstablishmentStanding.Merged, "E042", "Université de Saint-Elme"), (sheet.Standing, sheet.MergedInto, sheet.Details.Name));
        Assert.Equal(["merged", "joined", "created"], sheet.History.Select(c => c.What).Where(w => w != "deployed"));
        Assert.Equal("E042", await _portal.StandingOfDomainAsync("ubb.example.org"));
    }

    [Fact]
    public async Task leaves_the_count_of_deployments_and_gives_the_other_what_only_it_used()
    {
        var before = (await _portal.CountAsync())[2];

        // Nouméa (E171) uses Sifac and Pégase; Saint-Elme (E107) uses Sifac and Siham.
        await _portal.MergeAsync("E107", "E171");

        Assert.Equal(before, (await _portal.CountAsync())[2]);
        Assert.Equal(["pegase", "sifac", "siham"], await _portal.DeployedAsync("E171"));
        Assert.All((await _portal.SheetAsync("E107")).Deployments, d => Assert.Null(d.EndedOn));
        Assert.Equal("E107", (await _portal.SheetAsync("E171")).Deployments.Single(d => d.Key == "siham").From);
    }

    [Fact]
    public async Task prefers_the_version_that_the_other_uses_itself()
    {
        await _portal.MergeAsync("E107", "E171");

        var id = await _portal.EstablishmentAsync("E171");
        var deployed = await _portal.AskAsync(r => r.DeployedProductsAsync(id, CancellationToken.None));
        Assert.Equal("2025.2", deployed.Single(d => d.Product.Key == "sifac").Version);
    }

    [Fact]
    public async Task is_finished_by_a_job_when_the_portal_stopped_in_between()
    {
        var (from, into) = (await _portal.EstablishmentAsync("E107"), await _portal.EstablishmentAsync("E042"));
        await _portal.App.InScopeAsync(async s =>
        {
            var db = s.GetRequiredService<PortalDb>();
            (await db.Establishments.SingleAsync(e => e.Id == from)).MergeInto(into, _portal.App.Clock.UtcNow);
            await db.SaveChangesAsync();
        });
        Assert.Equal(from, (await _portal.App.ActorAsync(People.Nadia)).EstablishmentId);

        Assert.Equal(JobOutcome.Succeeded, (await _portal.App.Services.GetRequiredService<JobRunner>().RunAsync(FollowEstablishments.JobName)).Outcome);

        Assert.Equal(into, (await _portal.App.ActorAsync(People.Nadia)).EstablishmentId);
    }

    [Fact]
    public async Task is_shown_by_a_notice_that_leads_to_the_other()
    {
        await _portal.MergeAsync("E107", "E042");
        using var root = await _portal.App.SignInAsync(People.Root);

        var page = await root.PageAsync("/administration/etablissements/E107");

        Assert.Equal("/administration/etablissements/E042", page.QuerySelector(".alert a")!.GetAttribute("href"));
        Assert.Null(page.QuerySelector("#fusion"));
        Assert.Equal(HttpStatusCode.Found, (await root.GetAsync("/administration/etablissements/E107/modifier")).StatusCode);
    }

    [Theory]
    [InlineData("E107", "E107", RefusalKind.Invalid)]
    [InlineData("E107", "E999", RefusalKind.Invalid)]
    [InlineData("E999", "E042", RefusalKind.NotFound)]
    public async Task takes_another_that_is_there(string code, string into, RefusalKind refusal) => Assert.Equal(refusal, (await _portal.MergeAsync(code, into))!.Kind);

    [Fact]
    public async Task happens_once()
    {
        await _portal.MergeAsync("E107", "E042");

        Assert.Equal(RefusalKind.Conflict, (await _portal.MergeAsync("E107", "E088"))!.Kind);
        Assert.Equal(RefusalKind.Invalid, (await _portal.MergeAsync("E088", "E107"))!.Kind);
        Assert.Equal(RefusalKind.Conflict, (await _portal.ChangeAsync((await _portal.SheetAsync("E107")).Details with { Name = "Autre" }))!.Kind);
    }

    [Theory]
    [InlineData(People.Ines)]
    [InlineData(People.Paul)]
    [InlineData(People.Claire)]
    [InlineData(People.Sophie)]
    public async Task is_not_permitted_to_others_than_amue(string login) => Assert.Equal(RefusalKind.NotPermitted, (await _portal.MergeAsync("E107", "E042", login))!.Kind);

    [Fact]
    public async Task is_audited()
    {
        await _portal.MergeAsync("E107", "E042", People.Paul);
        await _portal.MergeAsync("E107", "E042");

        Assert.Equal(
            ["referential.establishment.merge | establishment:E107 | refused | NotPermitted", """referential.establishment.merge | establishment:E107 | done | {"mergedInto":""} {"mergedInto":"E042"}"""],
            await _portal.AuditedAsync());
    }

    private Task AddItemAsync(Guid establishment, string token) => _portal.App.InScopeAsync(async s =>
    {
        var db = s.GetRequiredService<PortalDb>();
        var space = (await s.GetRequiredService<SpaceCatalog>().CurrentAsync(CancellationToken.None)).Find("siham")!;
        var item = new ContentItem("article", space.Id, "zibeline", VisibilityLevel.Establishment, "published", _portal.App.Clock.UtcNow).By(authorId: null, establishment);
        item.Write("Zibeline", "Quelques lignes.", "fr", authorId: null, _portal.App.Clock.UtcNow);
        item.ShowTo(VisibilityLevel.Establishment, [token]);
        db.Content.Add(item);
        await db.SaveChangesAsync();
    });

    private async Task<int> ReadableAsync(string login)
    {
        var actor = await _portal.App.ActorAsync(login);
        return await _portal.App.InScopeAsync(s => s.GetRequiredService<PortalDb>().Content.VisibleTo(actor).CountAsync(i => i.Title == "Zibeline"));
    }
}
