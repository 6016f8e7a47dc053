using System.Collections.Concurrent;
using System.Formats.Tar;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using Amue.Portal.Operating.Backups;
using Amue.Portal.Operating.Tests.CommandLine;
using Amue.Portal.Platform.Content.Attachments;
using Amue.Portal.Testing.Portal;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Operating.Tests.Backups;

/// <summary>A portal of which a backup was made while somebody wrote to it.</summary>
public sealed class KeptPortal : IAsyncLifetime
{
    private readonly ConcurrentQueue<string> _acknowledged = new();

    public PortalApp App { get; private set; } = null!;

    internal Told Told { get; private set; } = null!;

    public string Archive => Path.Combine(App.Folder, "kept.tar.gz");

    public string Attachment { get; private set; } = "";

    /// <summary>Addresses of the requests that the portal had acknowledged before the backup began.</summary>
    public IReadOnlyList<string> RequestsBefore { get; private set; } = [];

    /// <summary>How many were acknowledged while it was made, or after.</summary>
    public int RequestsMeanwhile => _acknowledged.Count - RequestsBefore.Count;

    public async Task InitializeAsync()
    {
        App = await PortalApp.StartAsync();
        using var content = new MemoryStream(Encoding.UTF8.GetBytes("%PDF-1.4 what somebody attached"));
        Attachment = (await App.Services.GetRequiredService<AttachmentStore>().KeepAsync(content, CancellationToken.None))!.Sha256;
        using var stop = new CancellationTokenSource();
        var writing = WriteAsync(stop.Token);
        while (_acknowledged.Count < 2 && !writing.IsCompleted)
        {
            await Task.Delay(20);
        }

        RequestsBefore = [.. _acknowledged];
        Told = await CommandLine.Console.RunOnAsync(App, "backup", "--out", Archive);
        var enough = RequestsBefore.Count;
        while (_acknowledged.Count == enough && !writing.IsCompleted)
        {
            await Task.Delay(20);
        }

        await stop.CancelAsync();
        await writing;
    }

    public Task DisposeAsync() => App.DisposeAsync().AsTask();

    internal async Task<(BackupManifest Manifest, IReadOnlyList<string> Names)> ReadAsync()
    {
        await using var file = File.OpenRead(Archive);
        await using var expanded = new GZipStream(file, CompressionMode.Decompress);
        await using var tar = new TarReader(expanded);
        var names = new List<string>();
        BackupManifest? manifest = null;
        while (await tar.GetNextEntryAsync() is { } entry)
        {
            names.Add(entry.Name);
            manifest = entry.Name == "manifest.json" ? await JsonSerializer.DeserializeAsync<BackupManifest>(entry.DataStream!, JsonSerializerOptions.Web) : manifest;
        }

        return (manifest!, names);
    }

    private async Task WriteAsync(CancellationToken stop)
    {
        using var client = await App.SignInAsync(People.Claire);
        for (var n = 0; !stop.IsCancellationRequested; n++)
        {
            var form = await client.PageAsync("/demandes/nouvelle?produit=sifac");
            var response = await client.SubmitAsync(form, "#request", ("Subject", $"Blocage {n}"), ("Description", "Ce qui se passe."), ("CategoryCode", "DEP"));
            Assert.True(response.StatusCode is HttpStatusCode.Found or HttpStatusCode.SeeOther);
            _acknowledged.Enqueue(response.Headers.Location!.OriginalString);
        }
    }
}
