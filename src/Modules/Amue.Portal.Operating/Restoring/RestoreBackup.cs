using Amue.Portal.Operating.Backups;
using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Operating.Restoring;

/// <summary>
/// Brings a backup into the configured database and data directory, which must be empty unless forced. The archive is verified before
/// anything is touched; what it replaces is put back when the restored content is not, row for row, what was kept.
/// </summary>
public sealed class RestoreBackup
{
    public const string AuditedAction = "platform.restore";
    public const string Damaged = "operating.restore.damaged";
    public const string InUse = "operating.restore.inUse";
    public const string NotEmpty = "operating.restore.notEmpty";

    private readonly IServiceScopeFactory _scopes;
    private readonly DatabaseSettings _database;
    private readonly DatabaseTarget _target;
    private readonly PortalFiles _files;
    private readonly DataDirectory _data;
    private readonly AuditLog _audit;

    internal RestoreBackup(IServiceScopeFactory scopes, DatabaseSettings database, DatabaseTarget target, PortalFiles files, DataDirectory data, AuditLog audit)
    {
        _scopes = scopes;
        _database = database;
        _target = target;
        _files = files;
        _data = data;
        _audit = audit;
    }

    /// <exception cref="ProgramFailedException">PostgreSQL's own program is missing or failed; nothing has changed.</exception>
    public async Task<Outcome<RestoredBackup>> ExecuteAsync(string file, bool force, Actor actor, IProgress<BackupProgress>? progress, CancellationToken cancellationToken)
    {
        if (!actor.MayPortalWide(PlatformPermissions.ManagePlatform))
        {
            return Refusal.NotPermitted;
        }

        if (!File.Exists(file))
        {
            return Refusal.NotFound;
        }

        using var turn = FileLock.TryTake(_data.PathOf("serve.lock"));
        if (turn is null)
        {
            return Refusal.Conflict(InUse);
        }

        var work = PrivateFolder.Create(_data.PathOf($"restore-{Guid.NewGuid():N}"));
        try
        {
            progress?.Report(new BackupProgress("verifying", 0, 3));
            if (await ArchiveReader.UnpackAsync(file, work, cancellationToken) is not { } backup)
            {
                return Refusal.Invalid(Damaged);
            }

            return (Foreign(backup.Manifest) ?? await OccupiedAsync(force, cancellationToken)) is { } refusal
                ? refusal
                : await ReplaceAsync(backup, actor, progress, cancellationToken);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private Refusal? Foreign(BackupManifest manifest)
    {
        if (manifest.Format != BackupManifest.CurrentFormat)
        {
            return Refusal.Invalid("operating.restore.format", manifest.Format, manifest.Application);
        }

        if (manifest.Provider != _database.Provider.ToString())
        {
            return Refusal.Invalid("operating.restore.provider", manifest.Provider, _database.Provider);
        }

        using var scope = _scopes.CreateScope();
        var known = scope.ServiceProvider.GetRequiredService<PortalDb>().Database.GetMigrations();
        return manifest.Migrations.Except(known).Any() ? Refusal.Invalid("operating.restore.newer", manifest.Application) : null;
    }

    private async Task<Refusal?> OccupiedAsync(bool force, CancellationToken cancellationToken)
    {
        if (await _target.IsInUseAsync(cancellationToken))
        {
            return Refusal.Conflict(InUse);
        }

        return force || await _target.IsEmptyAsync(cancellationToken) ? null : Refusal.Conflict(NotEmpty);
    }

    private async Task<Outcome<RestoredBackup>> ReplaceAsync(UnpackedBackup backup, Actor actor, IProgress<BackupProgress>? progress, CancellationToken cancellationToken)
    {
        var keys = new FolderSwap(_files.Keys);
        try
        {
            progress?.Report(new BackupProgress("restoring", 1, 3));
            await _target.ReplaceAsync(backup, cancellationToken);
            keys.Replace(backup.In(PortalFiles.KeyFolder), PrivateFolder.Create);
            AddAttachments(backup);
            progress?.Report(new BackupProgress("comparing", 2, 3));
            if (await DifferenceAsync(backup.Manifest, cancellationToken) is { } difference)
            {
                throw new InvalidDataException(difference);
            }

            await _target.SettleAsync(cancellationToken);
            var entries = await LiveAsync(backup.Manifest, actor, cancellationToken);
            await _target.LetGoAsync(cancellationToken);
            keys.LetGo();
            DeleteSearchIndex();
            progress?.Report(new BackupProgress("restored", 3, 3));
            return new RestoredBackup(backup.Manifest.TakenAt, backup.Manifest.Rows.Values.Sum(), backup.Manifest.Files.Count - 2, entries);
        }
        catch (Exception failure)
        {
            await _target.PutBackAsync();
            keys.PutBack();
            if (failure is InvalidDataException unequal)
            {
                return Refusal.Invalid("operating.restore.unequal", unequal.Message);
            }

            throw;
        }
    }

    private async Task<string?> DifferenceAsync(BackupManifest manifest, CancellationToken cancellationToken)
    {
        var found = await _target.CountAsync(cancellationToken);
        var table = manifest.Rows.Keys.Union(found.Rows.Keys).FirstOrDefault(t => manifest.Rows.GetValueOrDefault(t, -1) != found.Rows.GetValueOrDefault(t, -1));
        return table is not null ? table
            : found.AuditHead != manifest.AuditHead ? "audit_entries"
            : found.LastEvent != manifest.LastEvent ? "events"
            : null;
    }

    // The schema is brought to this version; the journal is read whole; whatever nodes derived from the former life is out of date.
    private async Task<long> LiveAsync(BackupManifest manifest, Actor actor, CancellationToken cancellationToken)
    {
        await using var scope = _scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DatabaseMigrator>().MigrateAsync(cancellationToken);
        var journal = await _audit.VerifyAsync(manifest.AuditHead.Length == 0 ? null : manifest.AuditHead, progress: null, cancellationToken);
        if (!journal.IsWhole)
        {
            throw new InvalidDataException("audit_entries");
        }

        await scope.ServiceProvider.GetRequiredService<DatabaseLife>().BeginAnotherAsync(cancellationToken);
        await _audit.RecordAsync(actor, new AuditAct(AuditedAction, $"backup of {manifest.TakenAt:O}"), cancellationToken);
        return journal.Entries;
    }

    // Each is named by its digest: what is there already is the same file, and nothing is taken away from other nodes.
    private void AddAttachments(UnpackedBackup backup)
    {
        foreach (var (inside, path) in backup.In(PortalFiles.AttachmentFolder))
        {
            var target = Path.Combine(_files.Attachments, inside);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target, overwrite: true);
        }
    }

    private void DeleteSearchIndex()
    {
        if (Directory.Exists(_files.SearchIndex))
        {
            Directory.Delete(_files.SearchIndex, recursive: true);
        }
    }
}
