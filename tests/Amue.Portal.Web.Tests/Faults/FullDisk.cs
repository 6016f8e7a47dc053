using System.Net;
using System.Security.Cryptography;
using Amue.Portal.Testing;
using Amue.Portal.Testing.Portal;

namespace Amue.Portal.Web.Tests.Faults;

/// <summary>A portal whose disk is filled to its last byte while people write, that is read meanwhile, and is then given room again. What it said is kept.</summary>
public sealed class FullDisk : IAsyncLifetime, IDisposable
{
    private const int Megabytes = 48;
    private const int WrittenBefore = 20;
    private const int RefusalsEnough = 60;
    private const string Article = "/sifac/articles/comment-annuler-un-titre-de-recette";

    private readonly TemporaryFolder _mount = new();
    private readonly Writers _writers = new();

    internal PortalApp App { get; private set; } = null!;

    internal IReadOnlyCollection<string> Acknowledged => _writers.Acknowledged;

    internal IReadOnlyList<HttpStatusCode> Refusals { get; private set; } = [];

    internal string RefusalPage { get; private set; } = "";

    internal HttpStatusCode SignIn { get; private set; }

    /// <summary>What readers were answered while nothing could be written, by address.</summary>
    internal Dictionary<string, HttpStatusCode> Read { get; } = [];

    internal string FoundWhenFull { get; private set; } = "";

    internal string CompletedWhenFull { get; private set; } = "";

    internal HttpStatusCode AfterRoomWasMade { get; private set; }

    internal string FoundAfterRoomWasMade { get; private set; } = "";

    public async Task InitializeAsync()
    {
        App = await PortalApp.StartAsync();
        await App.StopAsync();
        await using var portal = await PortalProcess.ServeOnSmallDiskAsync(App.Folder, _mount.Path, Megabytes, FreePort.Next());
        var disk = portal.Inside(_mount.Path);
        await _writers.SignInAsync(portal.Address, sessions: 4);
        using var reader = new PortalClient(portal.Address);
        await reader.SignInAsync(People.Claire);
        await FillWhileWritingAsync(Path.Combine(disk, "filler"));
        await ReadAsync(reader, portal.Address);

        File.Delete(Path.Combine(disk, "filler"));
        Refusals = [.. _writers.Refusals];
        AfterRoomWasMade = (await _writers.WriteOneAsync()).StatusCode;
        FoundAfterRoomWasMade = await (await reader.GetAsync("/recherche?q=blocage&tri=recent")).Content.ReadAsStringAsync();
        await KeepAsync(portal, disk);
    }

    public async Task DisposeAsync() => await App.DisposeAsync();

    public void Dispose()
    {
        _writers.Dispose();
        _mount.Dispose();
    }

    private async Task FillWhileWritingAsync(string filler)
    {
        using var stop = new CancellationTokenSource();
        var writing = _writers.WriteAsync(stop.Token);
        await Soon.UntilAsync(() => Task.FromResult(Acknowledged.Count >= WrittenBefore));
        using var filling = new CancellationTokenSource();
        // The journal of the database is shortened from time to time: what it leaves is taken too.
        var fill = Task.Run(() => FillAsync(filler, filling.Token));
        await Soon.UntilAsync(() => Task.FromResult(_writers.Refusals.Count >= RefusalsEnough));
        await stop.CancelAsync();
        await writing;
        await filling.CancelAsync();
        await fill;
        FillOnce(filler);
    }

    private static async Task FillAsync(string path, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            FillOnce(path);
            await Task.Yield();
        }
    }

    private static void FillOnce(string path)
    {
        for (var size = 1 << 20; size > 0; size /= 16)
        {
            var block = RandomNumberGenerator.GetBytes(size);
            try
            {
                using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
                while (true)
                {
                    file.Write(block);
                }
            }
            catch (IOException)
            {
                // No room for so much: perhaps for less.
            }
        }
    }

    private async Task ReadAsync(PortalClient reader, Uri address)
    {
        using var refused = await UntilRefusedAsync(_writers.WriteOneAsync);
        RefusalPage = $"{(int)refused.StatusCode} {await refused.Content.ReadAsStringAsync()}";
        foreach (var path in new[] { "/", Article, "/demandes", $"/demandes/{Acknowledged.First()}", "/recherche?q=recette", "/recherche?handler=Words&q=rec", "/sifac/articles", "/health/live" })
        {
            Read[path] = (await reader.GetAsync(path)).StatusCode;
        }

        FoundWhenFull = await (await reader.GetAsync("/recherche?q=titre+de+recette")).Content.ReadAsStringAsync();
        CompletedWhenFull = await (await reader.GetAsync("/recherche?handler=Words&q=recet")).Content.ReadAsStringAsync();
        using var late = await UntilRefusedAsync(() => SignInAsync(address));
        SignIn = late.StatusCode;
    }

    private static async Task<HttpResponseMessage> SignInAsync(Uri address)
    {
        using var late = new PortalClient(address);
        return await late.PostWithTokenAsync("/connexion", "/connexion", ("Login", People.Ines), ("Passphrase", People.Passphrase), ("retour", "/"));
    }

    // A database that has just moved its journal into its tables writes over what the journal held, which takes no room: one who tries on until that is used up is refused.
    private static async Task<HttpResponseMessage> UntilRefusedAsync(Func<Task<HttpResponseMessage>> write)
    {
        var answer = await write();
        await Soon.UntilAsync(async () =>
        {
            if (answer.StatusCode == HttpStatusCode.Found)
            {
                answer.Dispose();
                answer = await write();
            }

            return answer.StatusCode != HttpStatusCode.Found;
        });
        return answer;
    }

    // The disk goes with the process, and so it is copied from under a process that is stopped in its tracks, as a crash would leave it.
    private async Task KeepAsync(PortalProcess portal, string disk)
    {
        await portal.FreezeAsync();
        foreach (var file in new[] { "portal.db", "portal.db-wal" })
        {
            File.Copy(Path.Combine(disk, file), Path.Combine(App.Folder, file), overwrite: true);
        }
    }
}
