using System.Net;
using Amue.Portal.Platform.Data;
using Amue.Portal.Testing.Portal;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Architecture.Tests;

/// <summary>Every address that changes something, asked as another site's page would: refused, nothing changed, and told once in the journal.</summary>
[Collection(RunningPortal.Name)]
public sealed class NothingChangesFromAnotherSite(RunningPortal portal)
{
    private const string Token = "__RequestVerificationToken";

    [Theory]
    [InlineData("Origin", "https://ailleurs.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task as_its_browser_tells(string header, string value)
    {
        var root = await portal.ClientOfAsync(People.Root);
        var token = (await root.PageAsync("/deconnexion")).QuerySelector($"input[name={Token}]")!.GetAttribute("value")!;

        await AssertRefusedAsync(HttpStatusCode.Forbidden, "(cross-site)", Targets(_ => true), async (method, address) =>
        {
            using var request = new HttpRequestMessage(method, address) { Content = new FormUrlEncodedContent([KeyValuePair.Create(Token, token)]) };
            request.Headers.Add(header, value);
            return (await root.Http.SendAsync(request)).StatusCode;
        });
    }

    [Fact]
    public async Task without_the_token_of_its_pages()
    {
        var root = await portal.ClientOfAsync(People.Root);

        // What takes no token, because it changes nothing, is listed so.
        await AssertRefusedAsync(HttpStatusCode.BadRequest, "(token)", Targets(f => f.WithoutToken == HttpStatusCode.BadRequest), async (method, address) =>
        {
            using var request = new HttpRequestMessage(method, address) { Content = new FormUrlEncodedContent([]) };
            return (await root.Http.SendAsync(request)).StatusCode;
        });
    }

    [Fact]
    public async Task and_what_comes_from_its_own_pages_is_read()
    {
        var root = await portal.ClientOfAsync(People.Root);
        var page = await root.PageAsync("/deconnexion");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/moi")
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create(Token, page.QuerySelector($"input[name={Token}]")!.GetAttribute("value")!)]),
        };
        request.Headers.Add("Origin", portal.App.Address.GetLeftPart(UriPartial.Authority));
        request.Headers.Add("Sec-Fetch-Site", "same-origin");

        Assert.NotEqual(HttpStatusCode.Forbidden, (await root.Http.SendAsync(request)).StatusCode);
    }

    private async Task AssertRefusedAsync(HttpStatusCode status, string audited, List<(HttpMethod Method, string Address)> targets, Func<HttpMethod, string, Task<HttpStatusCode>> ask)
    {
        var before = await SettledAsync();
        var entries = await EntriesAsync(audited);
        var taken = new List<string>();
        foreach (var (method, address) in targets)
        {
            var answer = await ask(method, address);
            var now = await EntriesAsync(audited);
            if (answer != status || now != entries + 1)
            {
                taken.Add($"{method} {address} answered {(int)answer}, {now - entries} entries");
            }

            entries = now;
        }

        Assert.Empty(taken);
        Assert.Equal(before, await ContentsAsync());
    }

    private List<(HttpMethod Method, string Address)> Targets(Func<ListedForm, bool> which)
    {
        var others = portal.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .SelectMany(e => e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Select(m => (Method: m, Pattern: e.RoutePattern.RawText!)) ?? [])
            .Where(e => !(HttpMethods.IsGet(e.Method) || HttpMethods.IsHead(e.Method) || HttpMethods.IsOptions(e.Method)))
            .Select(e => (new HttpMethod(e.Method), portal.AddressOf(ListedRoute.All.First(r => r.Pattern == e.Pattern).Sample)));
        return [.. ListedForm.All.Where(which).Select(f => (HttpMethod.Post, portal.AddressOf(f.Sample))), .. others];
    }

    private Task<int> EntriesAsync(string audited) => portal.App.InScopeAsync(services => services.GetRequiredService<PortalDb>().Database
        .SqlQuery<int>($"SELECT count(*) AS \"Value\" FROM audit_entries WHERE action LIKE '%' || {audited} AND outcome = 'refused'").SingleAsync());

    // What others of this collection did still reaches its subscribers.
    private async Task<string> SettledAsync()
    {
        var contents = await ContentsAsync();
        for (var same = 0; same < 3;)
        {
            await Task.Delay(50);
            var now = await ContentsAsync();
            same = now == contents ? same + 1 : 0;
            contents = now;
        }

        return contents;
    }

    private Task<string> ContentsAsync() => portal.App.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<PortalDb>();
        await db.Database.OpenConnectionAsync();
        var lines = new List<string>();
        foreach (var table in db.Model.GetEntityTypes().Select(t => t.GetTableName()).OfType<string>().Where(t => t != "audit_entries").Distinct().Order(StringComparer.Ordinal))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            // Mails that wait are tried by their sender meanwhile; another site could only add one.
            command.CommandText = $"SELECT {(table == "queued_mails" ? "id" : "*")} FROM {table}";
            await using var rows = await command.ExecuteReaderAsync();
            var values = new object[rows.FieldCount];
            var read = new List<string>();
            while (await rows.ReadAsync())
            {
                rows.GetValues(values);
                read.Add($"{table}: {string.Join(" | ", values)}");
            }

            lines.AddRange(read.Order(StringComparer.Ordinal));
        }

        return string.Join('\n', lines);
    });
}
