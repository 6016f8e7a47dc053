using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Testing;
using Amue.Portal.Testing.Mail;
using Amue.Portal.Testing.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Web.Tests.Faults;

/// <summary>
/// A portal that people write to while it is killed, several times; then it runs undisturbed until it has nothing left to do.
/// </summary>
public sealed class KilledPortal : IAsyncLifetime
{
    public const int Articles = 300;

    private static readonly int[] RequestsBeforeTheKill = [2, 5, 9];

    private readonly ConcurrentBag<Acknowledged> _acknowledged = [];
    private readonly int _port = FreePort.Next();
    private int _written;

    public PortalApp App { get; private set; } = null!;

    public SmtpServer Smtp { get; private set; } = null!;

    public IReadOnlyCollection<Acknowledged> Requests => _acknowledged;

    public int Kills { get; private set; }

    public int LastImportExitCode { get; private set; }

    private Dictionary<string, string> Mail => new() { ["Mail:Host"] = Smtp.Host, ["Mail:Port"] = $"{Smtp.Port}" };

    public async Task InitializeAsync()
    {
        Smtp = await SmtpServer.StartAsync();
        App = await PortalApp.StartAsync();
        await App.StopAsync();
        foreach (var requests in RequestsBeforeTheKill)
        {
            await WriteUntilKilledAsync(requests);
        }

        await ImportUntilKilledAsync();
        await SettleAsync();
    }

    public async Task DisposeAsync()
    {
        await App.DisposeAsync();
        await Smtp.DisposeAsync();
    }

    /// <summary>Several people send requests; the portal is killed as soon as it has acknowledged so many, while others are under way.</summary>
    private async Task WriteUntilKilledAsync(int requests)
    {
        var portal = await PortalProcess.ServeAsync(App.Folder, _port, App.ConnectionString, Mail);
        var before = _acknowledged.Count;
        var writers = new[] { People.Claire, People.Ines, People.Claire }.Select(login => WriteAsync(portal.Address, login)).ToList();
        await Soon.UntilAsync(() => Task.FromResult(_acknowledged.Count >= before + requests));
        await portal.KillAsync();
        Kills++;
        await Task.WhenAll(writers);
    }

    private async Task WriteAsync(Uri address, string login)
    {
        using var client = new PortalClient(address);
        try
        {
            await client.SignInAsync(login);
            while (true)
            {
                var word = WordOf(Interlocked.Increment(ref _written));
                var form = await client.PageAsync("/demandes/nouvelle?produit=sifac");
                var response = await client.SubmitAsync(form, "#request", ("Subject", $"Blocage {word}"), ("Description", "Ce qui se passe."), ("CategoryCode", "DEP"));
                if (response.Headers.Location is { } location)
                {
                    _acknowledged.Add(new Acknowledged(login, word, location.OriginalString));
                }
            }
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException)
        {
            // The portal was killed: what it had not answered was not promised.
        }
    }

    /// <summary>The command line imports beside the portal; both are killed in the middle, then the import is run again.</summary>
    private async Task ImportUntilKilledAsync()
    {
        var file = Path.Combine(App.Folder, "articles.jsonl");
        await File.WriteAllLinesAsync(file, Enumerable.Range(0, Articles).Select(n =>
            JsonSerializer.Serialize(new { id = $"article-{n}", title = $"Fiche {WordOf(10_000 + n)}", body = "Quelques lignes." })));
        var portal = await PortalProcess.ServeAsync(App.Folder, _port, App.ConnectionString, Mail);
        using (var import = Import(file))
        {
            using var reader = new PortalClient(portal.Address);
            // The first line shows in the list: the others follow.
            await Soon.UntilAsync(async () => (await reader.PageAsync("/siham/articles")).QuerySelectorAll("main a[href*='/fiche-']").Length > 0);
            import.Kill(entireProcessTree: true);
            await import.WaitForExitAsync();
        }

        await portal.KillAsync();
        Kills++;
        using var again = Import(file);
        await again.WaitForExitAsync();
        LastImportExitCode = again.ExitCode;
    }

    private Process Import(string file) =>
        PortalProcess.Command(App.Folder, App.ConnectionString, "import", "articles", file, "--space", "siham", "--visibility", "Public");

    /// <summary>An hour later, so that what the dead processes had begun to send is due again.</summary>
    private async Task SettleAsync()
    {
        App.Clock.UtcNow = DateTime.UtcNow.AddHours(1);
        await App.RestartAsync(Mail.ToDictionary(s => s.Key, s => (string?)s.Value));
        await Soon.UntilAsync(() => App.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<PortalDb>();
            var head = await services.GetRequiredService<EventReader>().LatestAsync(CancellationToken.None);
            var behind = await db.Checkpoints.AsNoTracking().ToListAsync();
            var queued = await db.Database.SqlQuery<int>($"SELECT count(*) AS \"Value\" FROM queued_mails WHERE state = 0").SingleAsync();
            return queued == 0 && behind.All(c => c.Position == head);
        }));
    }

    // Letters only, and far from every other: a word that is in one text and resembles no other.
    private static string WordOf(int number) =>
        "zk" + string.Concat(SHA256.HashData(BitConverter.GetBytes(number)).Take(12).Select(b => (char)('a' + (b % 26))));

    public sealed record Acknowledged(string Requester, string Word, string Path)
    {
        public string Number => Path[(Path.LastIndexOf('/') + 1)..];
    }
}
