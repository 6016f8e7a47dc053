using System.Globalization;
using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Microsoft.Extensions.Configuration;

namespace Amue.Portal.Operating.Backups;

/// <summary>
/// Writes everything that cannot be made again into one archive, while the portal runs: the database of one moment, then the files, which
/// are there before the rows that name them and are never changed. It has its name only once it is whole.
/// </summary>
public sealed class MakeBackup
{
    public const string AuditedAction = "platform.backup";

    private readonly DatabaseSettings _database;
    private readonly PostgresSnapshot _postgres;
    private readonly PortalFiles _files;
    private readonly IConfiguration _configuration;
    private readonly AuditLog _audit;
    private readonly TimeProvider _time;

    internal MakeBackup(DatabaseSettings database, PostgresSnapshot postgres, PortalFiles files, IConfiguration configuration, AuditLog audit, TimeProvider time)
    {
        _database = database;
        _postgres = postgres;
        _files = files;
        _configuration = configuration;
        _audit = audit;
        _time = time;
    }

    /// <param name="target">An archive to write, which must not exist, or a folder in which it is named after the moment.</param>
    /// <exception cref="ProgramFailedException">PostgreSQL's own program is missing or failed.</exception>
    public async Task<Outcome<MadeBackup>> ExecuteAsync(string target, Actor actor, IProgress<BackupProgress>? progress, CancellationToken cancellationToken)
    {
        if (!actor.MayPortalWide(PlatformPermissions.ManagePlatform))
        {
            return Refusal.NotPermitted;
        }

        var takenAt = _time.GetUtcNow().UtcDateTime;
        var path = Path.GetFullPath(Directory.Exists(target) ? Path.Combine(target, $"portal-{takenAt.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}.tar.gz") : target);
        if (File.Exists(path))
        {
            return Refusal.Conflict("operating.backup.exists", path);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var work = PrivateFolder.Create(Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}"));
        try
        {
            progress?.Report(new BackupProgress("database", 0, 1));
            var snapshot = _database.Provider == DatabaseProvider.Sqlite
                ? await SqliteSnapshot.TakeAsync(_files.SqliteConnectionString, work, cancellationToken)
                : await _postgres.TakeAsync(work, cancellationToken);
            var part = Path.Combine(work, "archive.part");
            var manifest = await WriteAsync(part, snapshot, takenAt, progress, cancellationToken);
            File.Move(part, path, overwrite: false);
            await _audit.RecordAsync(actor, new AuditAct(AuditedAction, Path.GetFileName(path)), cancellationToken);
            return new MadeBackup(path, new FileInfo(path).Length, manifest);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private async Task<BackupManifest> WriteAsync(string path, DatabaseSnapshot snapshot, DateTime takenAt, IProgress<BackupProgress>? progress, CancellationToken cancellationToken)
    {
        await using var archive = new ArchiveWriter(path);
        await archive.AddAsync(snapshot.Name, snapshot.Path, cancellationToken);
        var files = _files.All();
        for (var i = 0; i < files.Count; i++)
        {
            progress?.Report(new BackupProgress("files", i, files.Count));
            await archive.AddAsync(files[i].Name, files[i].Path, cancellationToken);
        }

        await archive.AddAsync(ConfigurationOfNote.FileName, new MemoryStream(ConfigurationOfNote.Write(_configuration)), cancellationToken);
        var facts = snapshot.Facts;
        var manifest = new BackupManifest(
            BackupManifest.CurrentFormat, ProgramVersion.Current, _database.Provider.ToString(), takenAt, facts.Migrations, facts.Rows, facts.LastEvent, facts.AuditHead, archive.Files);
        await archive.FinishAsync(manifest, cancellationToken);
        progress?.Report(new BackupProgress("files", files.Count, Math.Max(1, files.Count)));
        return manifest;
    }
}
