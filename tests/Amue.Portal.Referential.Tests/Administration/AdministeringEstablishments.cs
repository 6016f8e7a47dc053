using System.Net;
using Amue.Portal.Testing.Portal;

namespace Amue.Portal.Referential.Tests.Administration;

/// <summary>Every address of establishments × every person of the demonstration × own and foreign ones.</summary>
public sealed class AdministeringEstablishments(ReferentialPortal portal) : IClassFixture<ReferentialPortal>
{
    private const HttpStatusCode Ok = HttpStatusCode.OK;
    private const HttpStatusCode NotFound = HttpStatusCode.NotFound;
    private const HttpStatusCode Forbidden = HttpStatusCode.Forbidden;

    private static readonly string[] Addresses =
    [
        "/administration/etablissements", "/administration/etablissements?q=a&apres=E100", "/administration/etablissements/nouveau", "/administration/etablissements/importer",
        "/administration/etablissements/E042", "/administration/etablissements/E107", "/administration/etablissements/E999",
        "/administration/etablissements/E042/modifier", "/administration/etablissements/E107/modifier", "/administration/etablissements/E999/modifier",
    ];

    private static readonly string[] Handlers =
    [
        "/administration/etablissements/nouveau", "/administration/etablissements/importer", "/administration/etablissements/importer?handler=Apply", "/administration/etablissements/E107/modifier",
        "/administration/etablissements/E107?handler=Merge", "/administration/etablissements/E107?handler=Close",
    ];

    private static readonly HttpStatusCode[] Amue = [Ok, Ok, Ok, Ok, Ok, Ok, NotFound, Ok, Ok, NotFound];
    private static readonly HttpStatusCode[] Valmont = [Ok, Ok, NotFound, NotFound, Ok, NotFound, NotFound, Ok, NotFound, NotFound];
    private static readonly HttpStatusCode[] SaintElme = [Ok, Ok, NotFound, NotFound, NotFound, Ok, NotFound, NotFound, Ok, NotFound];

    public static TheoryData<string> Everyone { get; } = new(People.All);

    [Theory]
    [MemberData(nameof(Everyone))]
    public async Task answers_each_person_within_their_remit(string login)
    {
        using var person = await portal.App.SignInAsync(login);
        var answers = new List<(string, HttpStatusCode)>();
        foreach (var address in Addresses)
        {
            answers.Add((address, (await person.GetAsync(address)).StatusCode));
        }

        var expected = login switch
        {
            People.Root => Amue,
            People.Ines => Valmont,
            People.Paul => SaintElme,
            _ => [.. Addresses.Select(_ => NotFound)],
        };
        Assert.Equal(Addresses.Zip(expected), answers);
    }

    [Theory]
    [MemberData(nameof(Everyone))]
    public async Task lets_nobody_post_beyond_it(string login)
    {
        if (login is People.Root or People.Paul)
        {
            return;
        }

        using var person = await portal.App.SignInAsync(login);
        foreach (var address in Handlers)
        {
            var answer = await person.PostWithTokenAsync("/demander-de-l-aide", address, ("Into", "E042"), ("Code", "E777"), ("Name", "Pirate"), ("TimeZoneId", "Europe/Paris"));
            Assert.Equal((address, address.EndsWith("modifier", StringComparison.Ordinal) ? NotFound : Forbidden), (address, answer.StatusCode));
        }
    }

    [Fact]
    public async Task is_nothing_for_a_visitor()
    {
        using var visitor = portal.App.Anonymous();
        foreach (var address in Addresses)
        {
            Assert.Equal(HttpStatusCode.Found, (await visitor.GetAsync(address)).StatusCode);
        }
    }

    [Fact]
    public async Task takes_no_post_of_another_site()
    {
        using var root = await portal.App.SignInAsync(People.Root);
        foreach (var address in Handlers)
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await root.PostAsync(address, [new("Into", "E042")])).StatusCode);
        }
    }
}
