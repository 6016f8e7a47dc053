namespace Amue.Portal.Operating.Backups;

/// <summary>A place in the event log; <paramref name="Tx"/> is 0 on SQLite.</summary>
public sealed record BackupEventPosition(long Tx, long Id);
