using System.Net;
using Amue.Portal.Testing.Portal;

namespace Amue.Portal.Referential.Tests.Administration;

/// <summary>The pages of products, deployments and support groups, by those who may say what they are.</summary>
public sealed class AdministeringProducts(ReferentialPortal portal) : IClassFixture<ReferentialPortal>
{
    [Fact]
    public async Task makes_a_product_with_its_support_then_ends_its_life_with_its_history()
    {
        using var root = await portal.App.SignInAsync(People.Root);
        var form = await root.PageAsync("/administration/produits/nouveau");
        var made = await root.SubmitAsync(form, "main form", ("Key", "geisha"), ("Name", "Geisha"), ("Domain", "Research"), ("Family", "Research"), ("Versions", "4.1\r\n4.2"), ("Modules", "Projets\nContrats"), ("N2", "sifac-n2"));
        Assert.Equal("/administration/produits/geisha", made.Headers.Location?.OriginalString);

        var edit = await root.PageAsync("/administration/produits/geisha/modifier");
        Assert.Equal("4.1\n4.2", edit.QuerySelector("#Versions")!.TextContent.Trim().ReplaceLineEndings("\n"));
        await root.SubmitAsync(edit, "main form", ("Lifecycle", "EndOfSupport"), ("N2", ""));

        var page = await root.PageAsync("/administration/produits/geisha");
        Assert.Contains("Fin de support", page.QuerySelector(".state-line")!.TextContent, StringComparison.Ordinal);
        var history = page.QuerySelector("main ol.timeline")!.TextContent;
        Assert.Contains("Cycle de vie : Actif → Fin de support", history.Replace('\u00a0', ' ').Replace('\u202f', ' '), StringComparison.Ordinal);
        Assert.False((await portal.AskAsync(r => r.FindProductAsync("geisha", default)))!.IsAlive);
    }

    [Fact]
    public async Task refuses_what_a_product_cannot_be_and_keeps_what_was_typed()
    {
        using var root = await portal.App.SignInAsync(People.Root);
        var form = await root.PageAsync("/administration/produits/nouveau");
        var refused = await root.SubmitAsync(form, "main form", ("Key", "Pas une clé"), ("Name", ""), ("N2", ""), ("Modules", "Paye"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var again = await PortalClient.ReadAsync(refused);
        Assert.Equal(["#Key", "#N2", "#Name"], again.QuerySelectorAll(".error-summary a").Select(a => a.GetAttribute("href")).Order(StringComparer.Ordinal));
        Assert.Equal("Pas une clé", again.QuerySelector("#Key")!.GetAttribute("value"));
        Assert.Equal("Paye", again.QuerySelector("#Modules")!.TextContent.Trim());

        var taken = await root.SubmitAsync(form, "main form", ("Key", "sifac"), ("Name", "Un autre"), ("N2", "sifac-n2"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, taken.StatusCode);
        Assert.Equal("Sifac", (await portal.AskAsync(r => r.FindProductAsync("sifac", default)))!.Name);
    }

    [Fact]
    public async Task does_not_undo_what_somebody_else_has_just_changed()
    {
        using var root = await portal.App.SignInAsync(People.Root);
        var mine = await root.PageAsync("/administration/produits/pegase/modifier");
        var theirs = await root.PageAsync("/administration/produits/pegase/modifier");
        await root.SubmitAsync(theirs, "main form", ("Description", "Formation et vie de l'étudiant, en service."));

        Assert.Equal(HttpStatusCode.Conflict, (await root.SubmitAsync(mine, "main form", ("Description", "Autre"))).StatusCode);
        Assert.Contains("en service", (await root.PageAsync("/administration/produits/pegase")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task finds_products_by_name_family_and_domain_and_the_families_make_the_whole()
    {
        using var root = await portal.App.SignInAsync(People.Root);

        Assert.Equal(["Sifac"], NamesOf(await root.PageAsync("/administration/produits?q=SIFÀC&famille=Finance&etat=Active")));
        Assert.Empty(NamesOf(await root.PageAsync("/administration/produits?q=sifac&famille=None")));
        var all = await root.PageAsync("/administration/produits?domaine=nothing");
        var families = all.QuerySelectorAll("section[aria-labelledby=familles] tbody tr").Select(r => int.Parse(r.QuerySelectorAll("td")[0].TextContent, null)).ToList();
        Assert.Equal(6, families.Count);
        Assert.Equal(NamesOf(all).Count, families.Sum());
    }

    [Fact]
    public async Task puts_a_product_in_place_once_however_often_it_is_said()
    {
        using var root = await portal.App.SignInAsync(People.Root);
        const string Address = "/administration/etablissements/E088/deploiement?produit=pegase";
        var before = (await portal.CountAsync())[2];
        for (var time = 0; time < 2; time++)
        {
            var saved = await root.SubmitAsync(await root.PageAsync(Address), "main form", ("ConventionSignedOn", "2025-09-01"), ("DeployedOn", "2026-01-05"), ("InProductionOn", "2026-02-01"));
            Assert.Equal("/administration/etablissements/E088", saved.Headers.Location?.OriginalString);
        }

        Assert.InRange((await portal.CountAsync())[2] - before, 0, 1);
        Assert.Contains("pegase", await portal.DeployedAsync("E088"));
        var page = await root.PageAsync("/administration/etablissements/E088");
        Assert.Single(page.QuerySelectorAll("section[aria-labelledby=produits] a[href*='produit=pegase']"));
        Assert.Contains("Convention signée le", page.QuerySelector("main ol.timeline")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ConventionSignedOn", "2026-02-01", "DeployedOn")]
    [InlineData("InProductionOn", "2025-12-01", "InProductionOn")]
    [InlineData("EndedOn", "2025-12-01", "EndedOn")]
    [InlineData("Version", "99", "Version")]
    [InlineData("Modules", "Inconnu", "Modules")]
    [InlineData("DeployedOn", "hier", "DeployedOn")]
    public async Task takes_no_deployment_whose_dates_or_words_do_not_hold(string field, string value, string wrong)
    {
        using var root = await portal.App.SignInAsync(People.Root);
        var form = await root.PageAsync("/administration/etablissements/E107/deploiement");

        var refused = await root.SubmitAsync(form, "main form", With([("Product", "siham"), ("DeployedOn", "2026-01-05")], (field, value)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal($"#{wrong}", (await PortalClient.ReadAsync(refused)).QuerySelector(".error-summary a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task gives_an_outside_group_its_contract_and_its_hours()
    {
        using var root = await portal.App.SignInAsync(People.Root);
        var form = await root.PageAsync("/administration/groupes/nouveau");
        (string, string)[] group = [("Key", "tma-noumea"), ("Name", "TMA Nouméa"), ("Organisation", "Vendor"), ("TimeZone", "Pacific/Noumea"), ("PublicHolidays", "nouvelleCaledonie"), ("Opening[monday]", "07:30-11:30, 12:30-16:00"), ("Closures", "2026-12-24 2026-12-31 Fin d'année")];
        var without = await root.SubmitAsync(form, "main form", group);
        Assert.Equal("#ContractEndsOn", (await PortalClient.ReadAsync(without)).QuerySelector(".error-summary a")!.GetAttribute("href"));
        var crossed = await root.SubmitAsync(form, "main form", With(group, ("ContractEndsOn", "2027-12-31"), ("Opening[monday]", "11:30-07:30")));
        Assert.Equal("#Opening.monday", (await PortalClient.ReadAsync(crossed)).QuerySelector(".error-summary a")!.GetAttribute("href"));

        await root.SubmitAsync(form, "main form", [.. group, ("ContractEndsOn", "2027-12-31")]);

        var page = await root.PageAsync("/administration/groupes/tma-noumea");
        Assert.Equal("07:30-11:30, 12:30-16:00", page.QuerySelector("[name='Opening[monday]']")!.GetAttribute("value"));
        Assert.Equal("2026-12-24 2026-12-31 Fin d'année", page.QuerySelector("#Closures")!.TextContent.Trim());
        Assert.Contains("31/12/2027", (await root.PageAsync("/administration/groupes")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task brings_people_into_a_group_and_takes_them_out_at_once()
    {
        using var root = await portal.App.SignInAsync(People.Root);
        using var marc = await portal.App.SignInAsync(People.Marc);
        var id = (await portal.App.ActorAsync(People.Marc)).AccountId!.Value;
        var person = $"/administration/personnes/{id}";
        var group = (await portal.AskAsync(r => r.FindGroupAsync("sifac-n2", default)))!.Id;
        var token = Amue.Portal.Platform.Security.AudienceToken.Group(group);

        await root.PostWithTokenAsync(person, person + "?handler=JoinGroup", ("Group", "sifac-n2"));
        Assert.Contains(token, (await portal.App.ActorAsync(People.Marc)).Tokens);
        Assert.NotNull((await root.PageAsync("/administration/groupes/sifac-n2")).QuerySelector($"a[href='{person}']"));
        await root.PostWithTokenAsync(person, person + "?handler=LeaveGroup", ("Group", "sifac-n2"));

        Assert.DoesNotContain(token, (await portal.App.ActorAsync(People.Marc)).Tokens);
        var journal = (await root.PageAsync("/administration/journal?acte=referential.group")).QuerySelector("main tbody")!.TextContent;
        Assert.Contains("referential.group.leave", journal, StringComparison.Ordinal);
    }

    /// <summary>The same fields, with others of these.</summary>
    private static (string Name, string Value)[] With((string Name, string Value)[] fields, params (string Name, string Value)[] others) =>
        [.. fields.ExceptBy(others.Select(o => o.Name), f => f.Name), .. others];

    private static List<string> NamesOf(AngleSharp.Dom.IDocument page) => page.QuerySelectorAll("table.table-stack tbody th a").Select(a => a.TextContent).ToList();
}
