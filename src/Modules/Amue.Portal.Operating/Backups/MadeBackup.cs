namespace Amue.Portal.Operating.Backups;

/// <param name="Path">The archive.</param>
/// <param name="Bytes">Its size.</param>
public sealed record MadeBackup(string Path, long Bytes, BackupManifest Manifest);
