using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential.Importing;
using Amue.Portal.Referential.Products;
using Amue.Portal.Referential.Tests.Establishments;
using Amue.Portal.Testing.Portal;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Referential.Tests.Importing;

public sealed class ImportingAFile : IAsyncLifetime
{
    private const string Two =
        """
        Code;Nom;Sigle;UAI;Type;Ville;Région;Taille;Niveau1;Utilisateurs;Domaines
        E901;Université d’Hautefontaine;UHF;0310154Z;Université;Hautefontaine;Occitanie;G;autonome;600;uhf.example.org
        E902;École de Neuvéglise;;;École;Neuvéglise;;P;Mutualisé;1 070;
        """;

    private readonly ReferentialPortal _portal = new();

    public Task InitializeAsync() => _portal.InitializeAsync();

    public Task DisposeAsync() => _portal.DisposeAsync();

    public static TheoryData<string, char> Alphabets { get; } = new()
    {
        { "utf-8", ';' },
        { "utf-8", ',' },
        { "utf-8 with its mark", ';' },
        { "windows-1252", ';' },
        { "windows-1252", ',' },
    };

    [Theory]
    [MemberData(nameof(Alphabets))]
    public async Task reads_its_letters_and_separators(string alphabet, char separator)
    {
        var text = Two.Replace(';', separator);
        var bytes = alphabet switch
        {
            "utf-8" => Encoding.UTF8.GetBytes(text),
            "windows-1252" => CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text),
            _ => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
        };

        var report = (await ImportAsync(ImportKind.Establishments, bytes)).Value;

        Assert.Equal((2, 2, 0), (report.Lines, report.Created, report.Rejected));
        Assert.Equal("Université d’Hautefontaine", (await _portal.SheetAsync("E901")).Details.Name);
        Assert.Equal(("Neuvéglise", 1070), ((await _portal.SheetAsync("E902")).Details.City, (await _portal.SheetAsync("E902")).Details.DeclaredUsers));
    }

    [Fact]
    public async Task again_changes_nothing()
    {
        await ImportAsync(Two);
        var before = (await _portal.SheetAsync("E901")).History.Count;

        var report = (await ImportAsync(Two)).Value;

        Assert.Equal((2, 0, 0, 2), (report.Lines, report.Created, report.Changed, report.Unchanged));
        Assert.Equal(before, (await _portal.SheetAsync("E901")).History.Count);
    }

    [Fact]
    public async Task tried_tells_the_same_and_writes_nothing()
    {
        var before = await _portal.CountAsync();

        var tried = (await ImportAsync(Two, isTrial: true)).Value;

        Assert.Equal((2, 2), (tried.Lines, tried.Created));
        Assert.Equal(before, await _portal.CountAsync());
        Assert.Empty(await _portal.AuditedAsync());
    }

    [Fact]
    public async Task leaves_what_it_has_no_column_for_and_empties_what_is_empty()
    {
        await ImportAsync(Two);

        var report = (await ImportAsync("code;nom;sigle\nE901;Université d’Hautefontaine;\n")).Value;

        Assert.Equal(1, report.Changed);
        var details = (await _portal.SheetAsync("E901")).Details;
        Assert.Equal(("", "0310154Z", 600, "uhf.example.org"), (details.Acronym, details.Uai, details.DeclaredUsers, Assert.Single(details.Domains)));
    }

    [Fact]
    public async Task tells_what_is_wrong_by_line_and_column_and_takes_the_rest()
    {
        const string file =
            """
            code;nom;uai;siret;taille;utilisateurs;fuseau;domaines
            E901;Bonne;;;G;600;;
            E902;Mauvais UAI;0310154A;;G;600;;
            E903;Mauvais SIRET;;18004412500012;G;600;;
            E904;Taille;;;XXL;600;;
            E905;Nombre;;;G;beaucoup;;
            E906;;;;G;600;;
            E907;Fuseau;;;G;600;Europe/Atlantis;
            E901;Deux fois;;;G;600;;
            E908;Domaine;;;G;600;;un.example.org
            E909;Même domaine;;;G;600;;UN.example.org
            E910;Trop de colonnes;;;G;600;;;en trop
            E911;"Guillemet;;;G;600;;
            E912;Bonne aussi;;;P;70;;
            9;Code;;;P;70;;
            """;

        var report = (await ImportAsync(file)).Value;

        Assert.Equal(
            [
                "3 uai referential.establishment.uai", "4 siret referential.establishment.siret", "5 taille referential.import.value", "6 utilisateurs referential.import.number",
                "7 nom referential.establishment.name", "8 fuseau referential.timeZone", "9 - referential.import.twice", "11 domaines referential.import.twice",
                "12 - referential.import.malformed", "13 - referential.import.malformed", "15 code referential.establishment.code",
            ],
            report.Errors.Select(e => $"{e.Line} {e.Column ?? "-"} {e.What.Key}"));
        Assert.Equal((14, 3, 11), (report.Lines, report.Created, report.Rejected));
        Assert.Equal("Bonne aussi", (await _portal.SheetAsync("E912")).Details.Name);
    }

    [Theory]
    [InlineData("", "referential.import.columnMissing")]
    [InlineData("code;sigle\nE901;U\n", "referential.import.columnMissing")]
    [InlineData("code;nom;couleur\nE901;U;bleu\n", "referential.import.columnUnknown")]
    [InlineData("code;nom;NOM\nE901;U;V\n", "referential.import.columnTwice")]
    [InlineData("code;nom\nE901;\0\n", "referential.import.unreadable")]
    public async Task that_cannot_be_read_is_refused_whole(string file, string problem) => Assert.Equal(problem, Assert.Single((await ImportAsync(file)).Refusal!.Errors).Key);

    [Fact]
    public async Task of_deployments_says_who_uses_what()
    {
        const string file =
            """
            etablissement,produit,depuis,jusqu'au,version
            E012,siham,2025-01-01,,9.2
            E042,sifac,2012-01-01,,2026.1
            E107,sifac,01/01/2011,31/12/2026,
            E999,sifac,2025-01-01,,
            E012,paper,2025-01-01,,
            E012,pegase,2025-01-01,2024-01-01,
            E088,pegase,hier,,
            E088,sifac,2013-01-01,,7.0
            """;

        var report = (await ImportAsync(ImportKind.Deployments, Encoding.UTF8.GetBytes(file))).Value;

        Assert.Equal((8, 1, 1, 1, 5), (report.Lines, report.Created, report.Changed, report.Unchanged, report.Rejected));
        Assert.Equal(
            ["5 etablissement referential.unknownEstablishment", "6 produit referential.unknownProduct", "7 jusqu'au referential.deployment.order", "8 depuis referential.import.date", "9 version referential.versionUnknown"],
            report.Errors.Select(e => $"{e.Line} {e.Column} {e.What.Key}"));
        Assert.Equal(["sifac", "siham"], await _portal.DeployedAsync("E012"));
        Assert.Equal(new DateOnly(2026, 12, 31), (await _portal.SheetAsync("E107")).Deployments.Single(d => d.Key == "sifac").EndedOn);
        Assert.Equal("deployed", (await _portal.SheetAsync("E012")).History[0].What);
    }

    [Fact]
    public async Task of_deployments_says_the_convention_the_production_and_the_modules()
    {
        await DescribeModulesAsync();
        const string file =
            """
            etablissement;produit;convention;depuis;production;jusqu'au;version;modules
            E012;siham;15/11/2024;2025-01-01;2025-03-01;;9.2;paye|GPEC
            """;

        var report = (await ImportAsync(ImportKind.Deployments, Encoding.UTF8.GetBytes(file))).Value;

        Assert.Equal((1, 0), (report.Created, report.Rejected));
        var deployment = await DeploymentAsync("E012", "siham");
        Assert.Equal((new DateOnly(2024, 11, 15), new DateOnly(2025, 1, 1), new DateOnly(2025, 3, 1)), (deployment.ConventionSignedOn, deployment.DeployedOn, deployment.InProductionOn));
        Assert.Equal(["GPEC", "Paye"], deployment.Modules);
        Assert.Equal((1, 0, 0, 1), Counts((await ImportAsync(ImportKind.Deployments, Encoding.UTF8.GetBytes(file))).Value));
    }

    [Fact]
    public async Task of_deployments_without_the_newer_columns_leaves_what_is_known()
    {
        await DescribeModulesAsync();
        await ImportAsync(ImportKind.Deployments, Encoding.UTF8.GetBytes("etablissement;produit;convention;depuis;production;modules\nE012;siham;2024-11-15;2025-01-01;2025-03-01;Paye\n"));

        var report = (await ImportAsync(ImportKind.Deployments, Encoding.UTF8.GetBytes("etablissement;produit;depuis;version\nE012;siham;2025-01-01;9.2\n"))).Value;

        Assert.Equal((1, 0, 1, 0), Counts(report));
        var deployment = await DeploymentAsync("E012", "siham");
        Assert.Equal((new DateOnly(2024, 11, 15), new DateOnly(2025, 3, 1), "9.2"), (deployment.ConventionSignedOn, deployment.InProductionOn, deployment.Version));
        Assert.Equal(["Paye"], deployment.Modules);
    }

    [Fact]
    public async Task of_deployments_tells_what_is_wrong_in_the_newer_columns()
    {
        const string file =
            """
            etablissement;produit;convention;depuis;production;modules
            E012;siham;bientôt;2025-01-01;;
            E088;siham;2025-02-01;2025-01-01;;
            E150;siham;;2025-01-01;2024-12-31;
            E151;siham;;2025-01-01;;Cuisine
            """;

        var tried = (await ImportAsync(ImportKind.Deployments, Encoding.UTF8.GetBytes(file), isTrial: true)).Value;

        Assert.Equal(
            [
                "2 convention referential.import.date", "3 depuis referential.deployment.beforeConvention", "4 production referential.deployment.productionOrder",
                "5 modules referential.moduleUnknown",
            ],
            tried.Errors.Select(e => $"{e.Line} {e.Column} {e.What.Key}"));
    }

    [Fact]
    public async Task of_all_deployments_as_they_were_exported_changes_nothing()
    {
        using var root = await _portal.App.SignInAsync(People.Root);
        await DescribeModulesAsync();
        await ImportAsync(ImportKind.Deployments, Encoding.UTF8.GetBytes("etablissement;produit;convention;depuis;modules\nE012;siham;2024-11-15;2025-01-01;Paye|GPEC\n"));
        var deployments = (await _portal.CountAsync())[2];

        var answer = await root.GetAsync((await root.PageAsync("/administration/etablissements/importer")).QuerySelector("#export ~ p a")!.GetAttribute("href")!);
        var file = await answer.Content.ReadAsByteArrayAsync();

        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("\r\nE012;siham;2024-11-15;2025-01-01;;;;GPEC|Paye\r\n", Encoding.UTF8.GetString(file), StringComparison.Ordinal);
        Assert.Equal((deployments, 0, 0, deployments), Counts((await ImportAsync(ImportKind.Deployments, file)).Value));
    }

    [Fact]
    public async Task of_all_deployments_is_exported_for_amue_only()
    {
        using var ines = await _portal.App.SignInAsync(People.Ines);

        Assert.Equal(HttpStatusCode.NotFound, (await ines.GetAsync("/administration/etablissements/importer?handler=Deployments")).StatusCode);
        var refused = await _portal.App.InScopeAsync(async s => await s.GetRequiredService<ExportDeployments>().ExecuteAsync(await _portal.App.ActorAsync(People.Ines), CancellationToken.None));
        Assert.Equal(RefusalKind.NotPermitted, refused.Refusal!.Kind);
    }

    [Theory]
    [InlineData(People.Claire)]
    [InlineData(People.Ines)]
    [InlineData(People.Sophie)]
    public async Task is_not_permitted_to_others_than_amue(string login) =>
        Assert.Equal(RefusalKind.NotPermitted, (await ImportAsync(ImportKind.Establishments, Encoding.UTF8.GetBytes(Two), by: login)).Refusal!.Kind);

    [Fact]
    public async Task by_its_page_is_tried_then_applied()
    {
        using var root = await _portal.App.SignInAsync(People.Root);
        var before = await _portal.CountAsync();
        var form = await root.PageAsync("/administration/etablissements/importer");
        using var upload = new MultipartFormDataContent
        {
            { new StringContent(form.QuerySelector("#import input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new StringContent("Establishments"), "Kind" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(Two + "\nE903;;;;;;;;;;")) { Headers = { ContentType = new MediaTypeHeaderValue("text/csv") } }, "File", "etablissements.csv" },
        };

        var tried = await PortalClient.ReadAsync(await root.Http.PostAsync(new Uri("/administration/etablissements/importer", UriKind.Relative), upload));

        Assert.Equal("3 lignes\u00a0: 2 à créer, 0 à modifier, 0 sans changement, 1 refusées.", tried.QuerySelector("[role=status]:not(#annonces)")!.TextContent);
        Assert.Equal("4", tried.QuerySelector("tbody th")!.TextContent);
        Assert.Equal(before, await _portal.CountAsync());

        var applied = await root.SubmitAsync(tried, "form[action$='handler=Apply']");

        Assert.Equal(HttpStatusCode.OK, applied.StatusCode);
        Assert.Equal("École de Neuvéglise", (await _portal.SheetAsync("E902")).Details.Name);
        Assert.Equal(["referential.import | Establishments lines:3 created:2 changed:0 rejected:1 | done"], await _portal.AuditedAsync());
    }

    [Fact]
    public async Task by_its_page_without_one_is_asked_for()
    {
        using var root = await _portal.App.SignInAsync(People.Root);

        var answer = await root.SubmitAsync(await root.PageAsync("/administration/etablissements/importer"), "#import");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("Choisissez un fichier.", (await PortalClient.ReadAsync(answer)).QuerySelector("#File-error")!.TextContent);
    }

    private async Task<DeploymentDetails> DeploymentAsync(string code, string product)
    {
        var root = await _portal.App.ActorAsync(People.Root);
        return (await _portal.App.InScopeAsync(s => s.GetRequiredService<ReadDeployment>().ExecuteAsync(code, product, root, CancellationToken.None))).Value.Details;
    }

    // Siham has modules, whatever the demonstration says of it.
    private async Task DescribeModulesAsync() => Assert.True((await _portal.RunAsync(
        """{ "name": "products", "products": [ { "key": "siham", "name": "Siham", "versions": [ "9.2" ], "modules": [ "GPEC", "Paye" ], "support": { "n2": "siham-n2" } } ] }""")).Succeeded);

    private static (int Lines, int Created, int Changed, int Unchanged) Counts(ReferentialImportReport report) => (report.Lines, report.Created, report.Changed, report.Unchanged);

    private Task<Outcome<ReferentialImportReport>> ImportAsync(string file, bool isTrial = false) => ImportAsync(ImportKind.Establishments, Encoding.UTF8.GetBytes(file), isTrial);

    private async Task<Outcome<ReferentialImportReport>> ImportAsync(ImportKind kind, byte[] file, bool isTrial = false, string? by = null)
    {
        var actor = by is null ? Actor.System("a test") : await _portal.App.ActorAsync(by);
        return await _portal.App.InScopeAsync(s => s.GetRequiredService<ImportReferential>().ExecuteAsync(kind, file, isTrial, actor, progress: null, CancellationToken.None));
    }
}
