using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using Amue.Portal.Operating.Backups;

namespace Amue.Portal.Operating.Restoring;

/// <summary>Unpacks an archive beside what it may replace, and believes nothing of it: names, sizes and digests are checked.</summary>
internal static partial class ArchiveReader
{
    private const int LargestManifest = 256 * 1024 * 1024;

    /// <returns>Null when the archive is cut, altered, or no backup.</returns>
    public static async Task<UnpackedBackup?> UnpackAsync(string path, string folder, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadAsync(path, folder, cancellationToken);
        }
        catch (Exception damage) when (damage is InvalidDataException or EndOfStreamException or FormatException or JsonException or NotSupportedException or ArgumentException)
        {
            return null;
        }
    }

    private static async Task<UnpackedBackup?> ReadAsync(string path, string folder, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 64 * 1024, useAsync: true);
        await using var expanded = new GZipStream(file, CompressionMode.Decompress);
        await using var tar = new TarReader(expanded);
        var files = new List<BackupFile>();
        while (await tar.GetNextEntryAsync(copyData: false, cancellationToken) is { } entry)
        {
            if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile) || !Name().IsMatch(entry.Name))
            {
                return null;
            }

            if (entry.Name == BackupManifest.FileName)
            {
                return entry.Length <= LargestManifest && await ManifestAsync(entry, cancellationToken) is { } manifest && IsSame(manifest.Files, files)
                    ? new UnpackedBackup(folder, manifest)
                    : null;
            }

            files.Add(await UnpackAsync(entry, folder, cancellationToken));
        }

        return null;
    }

    private static async Task<BackupManifest?> ManifestAsync(TarEntry entry, CancellationToken cancellationToken) =>
        await JsonSerializer.DeserializeAsync<BackupManifest>(entry.DataStream!, BackupManifest.Json, cancellationToken);

    private static async Task<BackupFile> UnpackAsync(TarEntry entry, string folder, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, entry.Name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using var written = new FileStream(path, options);
        if (entry.DataStream is { } content)
        {
            await content.CopyToAsync(written, cancellationToken);
        }

        written.Position = 0;
        return new BackupFile(entry.Name, written.Length, Convert.ToHexStringLower(await SHA256.HashDataAsync(written, cancellationToken)));
    }

    private static bool IsSame(IReadOnlyList<BackupFile> listed, List<BackupFile> found) =>
        found.Count > 0 && found[0].Path is SqliteSnapshot.FileName or PostgresSnapshot.FileName && listed.SequenceEqual(found);

    // No name leads out of the folder: the first signs of each part are letters, digits or signs that no system gives a meaning to.
    [GeneratedRegex(@"^[A-Za-z0-9_-][A-Za-z0-9_.-]*(/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
