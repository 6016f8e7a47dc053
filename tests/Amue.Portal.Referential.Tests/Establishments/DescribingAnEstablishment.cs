using Amue.Portal.Platform.Operations;
using Amue.Portal.Testing.Portal;
using static Amue.Portal.Referential.Tests.Establishments.EstablishmentActs;

namespace Amue.Portal.Referential.Tests.Establishments;

public sealed class DescribingAnEstablishment : IAsyncLifetime
{
    private readonly ReferentialPortal _portal = new();

    public Task InitializeAsync() => _portal.InitializeAsync();

    public Task DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task keeps_all_that_is_said_of_it()
    {
        Assert.Null(await _portal.CreateAsync(Beaumont));

        Assert.Equivalent(Beaumont, (await _portal.SheetAsync("E900")).Details, strict: true);
    }

    [Fact]
    public async Task tidies_numbers_and_domains_as_people_write_them()
    {
        Assert.Null(await _portal.CreateAsync(Beaumont with { Code = " e900 ", Uai = "031 0154z", Siret = "180 044 125 00011", Domains = ["Beaumont.Example.ORG.", "université.example.org"] }));

        var details = (await _portal.SheetAsync("E900")).Details;
        Assert.Equal(("0310154Z", "18004412500011"), (details.Uai, details.Siret));
        Assert.Equal(["beaumont.example.org", "xn--universit-j4a.example.org"], details.Domains);
    }

    public static TheoryData<string, string, string> Wrong { get; } = new()
    {
        { "Code", "9", "referential.establishment.code" },
        { "Code", "E042", "referential.establishment.codeTaken" },
        { "Name", "  ", "referential.establishment.name" },
        { "Acronym", new string('A', 41), "referential.establishment.short" },
        { "Uai", "0310154A", "referential.establishment.uai" },
        { "Uai", "310154Z", "referential.establishment.uai" },
        { "Siret", "18004412500012", "referential.establishment.siret" },
        { "Siret", "1800441250001", "referential.establishment.siret" },
        { "TimeZoneId", "Europe/Atlantis", "referential.timeZone" },
        { "DeclaredUsers", "-1", "referential.establishment.declaredUsers" },
        { "Domains", "pas un domaine", "referential.establishment.domain" },
        { "Domains", "localhost", "referential.establishment.domain" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task refuses_what_makes_no_sense_beside_its_field(string field, string value, string problem)
    {
        var details = field switch
        {
            "Code" => Beaumont with { Code = value },
            "Name" => Beaumont with { Name = value },
            "Acronym" => Beaumont with { Acronym = value },
            "Uai" => Beaumont with { Uai = value },
            "Siret" => Beaumont with { Siret = value },
            "TimeZoneId" => Beaumont with { TimeZoneId = value },
            "DeclaredUsers" => Beaumont with { DeclaredUsers = -1 },
            _ => Beaumont with { Domains = [value] },
        };

        var error = Assert.Single((await _portal.CreateAsync(details))!.Errors);

        Assert.Equal((field, problem), (error.Field, error.Key));
    }

    [Fact]
    public async Task gives_a_number_or_a_domain_to_one_establishment_only()
    {
        await _portal.CreateAsync(Beaumont);

        var errors = (await _portal.CreateAsync(Beaumont with { Code = "E901", Domains = ["UBB.example.org"] }))!.Errors;

        Assert.Equal(["referential.establishment.uaiTaken", "referential.establishment.siretTaken", "referential.establishment.domainTaken"], errors.Select(e => e.Key));
        Assert.Equal("E900", await _portal.StandingOfDomainAsync("ubb.example.org"));
    }

    [Fact]
    public async Task is_kept_with_what_was_before_and_by_whom()
    {
        await _portal.CreateAsync(Beaumont);
        Assert.Null(await _portal.ChangeAsync(Beaumont with { City = "Beaumont", DeclaredUsers = 620, Domains = ["beaumont.example.org"] }));

        var change = (await _portal.SheetAsync("E900")).History[0];

        Assert.Equal(("described", (await _portal.App.ActorAsync(People.Root)).AccountId), (change.What, change.ByAccountId));
        Assert.Equal(
            [("City", "Beaumont-les-Bois", "Beaumont"), ("DeclaredUsers", "600", "620"), ("Domains", "beaumont.example.org, ubb.example.org", "beaumont.example.org")],
            change.Fields.Select(f => (f.Field, f.Before, f.After)).Order());
        Assert.Contains("""{"city":"Beaumont-les-Bois","declaredUsers":"600","domains":"beaumont.example.org, ubb.example.org"} {"city":"Beaumont",""", (await _portal.AuditedAsync())[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task as_it_is_changes_nothing()
    {
        await _portal.CreateAsync(Beaumont);
        var before = await _portal.SheetAsync("E900");

        Assert.Null(await _portal.ChangeAsync(Beaumont));

        var after = await _portal.SheetAsync("E900");
        Assert.Equal((before.Revision, before.History.Count), (after.Revision, after.History.Count));
    }

    [Fact]
    public async Task over_the_change_of_another_is_a_conflict()
    {
        await _portal.CreateAsync(Beaumont);
        var read = (await _portal.SheetAsync("E900")).Revision;
        await _portal.ChangeAsync(Beaumont with { City = "Beaumont" });

        Assert.Equal(RefusalKind.Conflict, (await _portal.ChangeAsync(Beaumont with { City = "Ailleurs" }, read))!.Kind);

        Assert.Equal("Beaumont", (await _portal.SheetAsync("E900")).Details.City);
    }

    [Theory]
    [InlineData("beaumont")]
    [InlineData("UBB")]
    [InlineData("0310154z")]
    [InlineData("e900")]
    [InlineData("UNIVERSITÉ bois")]
    public async Task lets_it_be_found_by_any_of_its_names(string text)
    {
        await _portal.CreateAsync(Beaumont);

        Assert.Equal(["E900"], (await _portal.FindAsync(text)).Where(c => c == "E900" || text != "UNIVERSITÉ bois"));
    }

    [Theory]
    [InlineData(People.Claire)]
    [InlineData(People.Luc)]
    [InlineData(People.Ines)]
    [InlineData(People.Sophie)]
    [InlineData(People.Pilote)]
    public async Task is_not_permitted_to_others_than_amue(string login)
    {
        Assert.Equal(RefusalKind.NotPermitted, (await _portal.CreateAsync(Beaumont, login))!.Kind);
        var valmont = await _portal.SheetAsync("E042");
        Assert.Equal(RefusalKind.NotPermitted, (await _portal.ChangeAsync(valmont.Details with { Name = "Pirate" }, valmont.Revision, login))!.Kind);

        Assert.Equal(
            ["referential.establishment.describe | establishment:E900 | refused | NotPermitted", "referential.establishment.describe | establishment:E042 | refused | NotPermitted"],
            await _portal.AuditedAsync());
    }
}
