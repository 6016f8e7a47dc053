using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace Amue.Portal.Operating.Backups;

/// <summary>A compressed tar that only its owner reads; it notes the digest of each file, and its list comes last.</summary>
internal sealed class ArchiveWriter : IAsyncDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly FileStream _file;
    private readonly GZipStream _compressed;
    private readonly TarWriter _tar;
    private readonly List<BackupFile> _files = [];

    public ArchiveWriter(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        _file = new FileStream(path, options);
        _compressed = new GZipStream(_file, CompressionLevel.Fastest, leaveOpen: true);
        _tar = new TarWriter(_compressed, TarEntryFormat.Pax, leaveOpen: true);
    }

    public IReadOnlyList<BackupFile> Files => _files;

    /// <returns>False when the file has gone meanwhile.</returns>
    public async Task<bool> AddAsync(string name, string path, CancellationToken cancellationToken)
    {
        FileStream content;
        try
        {
            content = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 64 * 1024, useAsync: true);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }

        await using (content)
        {
            await AddAsync(name, content, cancellationToken);
            return true;
        }
    }

    public async Task AddAsync(string name, Stream content, CancellationToken cancellationToken)
    {
        var digest = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
        content.Position = 0;
        _files.Add(new BackupFile(name, content.Length, digest));
        await WriteAsync(name, content, cancellationToken);
    }

    public async Task FinishAsync(BackupManifest manifest, CancellationToken cancellationToken)
    {
        await WriteAsync(BackupManifest.FileName, new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(manifest, BackupManifest.Json)), cancellationToken);
        await _tar.DisposeAsync();
        await _compressed.DisposeAsync();
        // Renamed only once it is on the disk.
        _file.Flush(flushToDisk: true);
    }

    public async ValueTask DisposeAsync()
    {
        await _tar.DisposeAsync();
        await _compressed.DisposeAsync();
        await _file.DisposeAsync();
    }

    private Task WriteAsync(string name, Stream content, CancellationToken cancellationToken) =>
        _tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = content, Mode = OwnerOnly }, cancellationToken);
}
