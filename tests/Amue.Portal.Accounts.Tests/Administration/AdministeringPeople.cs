using System.Net;
using Amue.Portal.Accounts.Tests.Roles;
using Amue.Portal.Testing.Portal;
using Personas = Amue.Portal.Testing.Portal.People;

namespace Amue.Portal.Accounts.Tests.Administration;

/// <summary>Every address × every person of the demonstration × own and foreign people.</summary>
public sealed class AdministeringPeople(DemoPortal portal) : IClassFixture<DemoPortal>
{
    private static readonly string[] Administrators = [Personas.Ines, Personas.Paul, Personas.Sophie, Personas.Karim, Personas.Root];

    /// <summary>Whose file each administrator opens: their establishment's people, and those who hold a role on their product.</summary>
    private static readonly Dictionary<string, string[]> Files = new()
    {
        [Personas.Ines] = [Personas.Claire, Personas.Luc, Personas.Ines],
        [Personas.Paul] = [Personas.Nadia, Personas.Paul],
        [Personas.Sophie] = [Personas.Sophie, Personas.Eva, Personas.Yann, Personas.Alice],
        [Personas.Karim] = [Personas.Karim, Personas.Durand, Personas.Eva],
        [Personas.Root] = [.. Personas.All],
    };

    public static TheoryData<string> Everyone { get; } = new(Personas.All);

    [Theory]
    [MemberData(nameof(Everyone))]
    public async Task shows_the_list_to_who_administers_something(string login)
    {
        using var person = await portal.App.SignInAsync(login);
        var expected = Administrators.Contains(login) ? HttpStatusCode.OK : HttpStatusCode.NotFound;

        Assert.Equal(expected, (await person.GetAsync("/administration/personnes")).StatusCode);
        Assert.Equal(expected, (await person.GetAsync("/administration/personnes?etablissement=E107&espace=siham&q=e")).StatusCode);
        Assert.Equal(expected, (await person.GetAsync("/administration/personnes/role")).StatusCode);
        Assert.Equal(expected, (await PostAsync(person, "/administration/personnes/role")).StatusCode == HttpStatusCode.NotFound ? HttpStatusCode.NotFound : HttpStatusCode.OK);
    }

    [Theory]
    [MemberData(nameof(Everyone))]
    public async Task opens_the_file_of_ones_own_people_and_no_other(string login)
    {
        using var reader = await portal.App.SignInAsync(login);
        var opened = new List<string>();
        foreach (var other in Personas.All)
        {
            var answer = await reader.GetAsync($"/administration/personnes/{await portal.IdOfAsync(other)}");
            if (answer.StatusCode == HttpStatusCode.OK)
            {
                opened.Add(other);
            }
            else
            {
                Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            }
        }

        Assert.Equal(Files.GetValueOrDefault(login, []).Order(StringComparer.Ordinal), opened.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(Personas.Ines, Personas.Nadia, "Revoke")]
    [InlineData(Personas.Ines, Personas.Nadia, "Leave")]
    [InlineData(Personas.Paul, Personas.Claire, "Revoke")]
    [InlineData(Personas.Paul, Personas.Claire, "Leave")]
    [InlineData(Personas.Sophie, Personas.Durand, "Revoke")]
    [InlineData(Personas.Karim, Personas.Yann, "Revoke")]
    public async Task answers_a_forged_form_about_others_as_for_nobody(string login, string other, string handler)
    {
        using var person = await portal.App.SignInAsync(login);
        var grant = (await portal.FileAsync(Personas.Root, other)).Roles[^1].GrantId;

        var foreign = await PostAsync(person, $"/administration/personnes/{await portal.IdOfAsync(other)}?handler={handler}", ("grant", grant.ToString()));
        var nobody = await PostAsync(person, $"/administration/personnes/{Guid.NewGuid()}?handler={handler}", ("grant", grant.ToString()));

        // Who administers spaces closes no account, whosever it is.
        Assert.Equal(handler == "Leave" && login == Personas.Sophie ? HttpStatusCode.Forbidden : HttpStatusCode.NotFound, foreign.StatusCode);
        Assert.Equal(foreign.StatusCode, nobody.StatusCode);
        Assert.Contains((await portal.FileAsync(Personas.Root, other)).Roles, r => r.GrantId == grant);
    }

    [Theory]
    [InlineData("/administration/personnes")]
    [InlineData("/administration/personnes/role")]
    [InlineData("/administration/personnes/0198c000-0000-7000-8000-000000000000")]
    public async Task is_nothing_for_a_visitor(string path)
    {
        using var visitor = portal.App.Anonymous();
        Assert.Equal(HttpStatusCode.Found, (await visitor.GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task finds_people_by_any_part_of_a_name_whatever_its_accents()
    {
        using var root = await portal.App.SignInAsync(Personas.Root);

        Assert.Equal(["Éva Rousseau"], await NamesAsync(root, "/administration/personnes?q=eva+ROUSS"));
        Assert.Equal(["Hina Tevaite"], await NamesAsync(root, "/administration/personnes?etablissement=e171"));
        Assert.Empty(await NamesAsync(root, "/administration/personnes?etablissement=E999"));
        Assert.Empty(await NamesAsync(root, "/administration/personnes?espace=no-such-space"));
    }

    [Fact]
    public async Task finds_for_a_local_administrator_nobody_of_another_establishment()
    {
        using var ines = await portal.App.SignInAsync(Personas.Ines);

        Assert.Equal(["Claire Aubry", "Inès Morel", "Luc Ferrand"], await NamesAsync(ines, "/administration/personnes"));
        Assert.Empty(await NamesAsync(ines, "/administration/personnes?etablissement=E107"));
        Assert.Empty(await NamesAsync(ines, "/administration/personnes?q=nadia"));
        Assert.Empty(await NamesAsync(ines, "/administration/personnes?espace=siham"));
    }

    [Fact]
    public async Task lists_page_by_page_in_the_order_of_names()
    {
        var ids = new List<Guid>();
        var actor = await portal.App.ActorAsync(Personas.Root);
        Accounts.People.PeopleCursor? after = null;
        do
        {
            var page = await portal.App.InScopeAsync(async services => (await Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions
                .GetRequiredService<Accounts.People.ListPeople>(services).ExecuteAsync(new Accounts.People.PeopleFilter(), after, 3, actor, CancellationToken.None)).Value);
            Assert.True(page.Rows.Count <= 3);
            ids.AddRange(page.Rows.Select(r => r.Id));
            after = Accounts.People.PeopleCursor.Parse(page.Next?.ToString());
        }
        while (after is not null);

        Assert.Equal(Personas.All.Count, ids.Count);
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public async Task never_shows_an_address()
    {
        using var root = await portal.App.SignInAsync(Personas.Root);
        foreach (var path in new[] { "/administration/personnes", $"/administration/personnes/{await portal.IdOfAsync(Personas.Claire)}" })
        {
            Assert.DoesNotContain("example.org", (await root.PageAsync(path)).DocumentElement.OuterHtml, StringComparison.Ordinal);
        }
    }

    private static async Task<IReadOnlyList<string>> NamesAsync(PortalClient client, string path) =>
        (await client.PageAsync(path)).QuerySelectorAll("tbody th a").Select(a => a.TextContent).ToList();

    private static Task<HttpResponseMessage> PostAsync(PortalClient client, string path, params (string Name, string Value)[] values) =>
        client.PostWithTokenAsync("/demander-de-l-aide", path, values);
}
