using System.Net;
using Amue.Portal.Testing;
using Amue.Portal.Testing.Portal;
using AngleSharp.Html.Dom;
using Microsoft.Data.Sqlite;

namespace Amue.Portal.Web.Tests.FirstRun;

/// <summary>A portal that is served before it is one, in a process of its own, and its console.</summary>
public sealed class EmptyPortal : IAsyncLifetime, IDisposable
{
    public const string Page = "/installation";
    public const string Login = "anne.racine";
    public const string Passphrase = "sept péniches descendent le canal";

    private readonly TemporaryFolder _folder = new();
    private PortalProcess _process = null!;

    internal string Token { get; private set; } = "";

    internal Uri Address => _process.Address;

    internal string SiteFile => _folder.File("portal.json");

    public async Task InitializeAsync()
    {
        _process = await PortalProcess.StartAsync(_folder.Path, FreePort.Next(), connectionString: null, new Dictionary<string, string>
        {
            ["Portal:SetupRecipe"] = "",
            ["Portal:Demo"] = "false",
            ["Portal:ConfigurationFile"] = SiteFile,
        });
        const string announced = "good until this program ends: ";
        await Soon.UntilAsync(async () =>
        {
            var said = await SaidAsync();
            var at = said.IndexOf(announced, StringComparison.Ordinal);
            var end = at < 0 ? -1 : said.IndexOf('\n', at);
            Token = end < 0 ? "" : said[(at + announced.Length)..end];
            return end >= 0;
        });
    }

    public Task DisposeAsync() => _process.DisposeAsync().AsTask();

    public void Dispose() => _folder.Dispose();

    internal PortalClient Visitor() => new(Address);

    /// <summary>Right answers, with others over them.</summary>
    internal (string Name, string Value)[] Answers(params (string Name, string Value)[] others) =>
    [
        .. new (string Name, string Value)[]
        {
            ("Token", Token), ("Name", "Support de l’université"), ("Address", "https://support.exemple.example"),
            ("Email", "anne.racine@exemple.example"), ("Login", Login), ("PersonName", "Anne Racine"), ("Passphrase", Passphrase),
        }.Where(a => others.All(o => o.Name != a.Name)),
        .. others,
    ];

    internal static async Task<(HttpStatusCode Status, IHtmlDocument Page)> SendAsync(PortalClient visitor, params (string Name, string Value)[] answers)
    {
        var sent = await visitor.SubmitAsync(await visitor.PageAsync(Page), "form", answers);
        return (sent.StatusCode, await PortalClient.ReadAsync(sent));
    }

    internal async Task<string> SaidAsync()
    {
        var log = _folder.File("portal.log");
        return File.Exists(log) ? await File.ReadAllTextAsync(log) : "";
    }

    internal async Task<long> CountAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={_folder.File("portal.db")};Pooling=False;Mode=ReadOnly");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
