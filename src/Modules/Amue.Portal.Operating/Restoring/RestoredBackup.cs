namespace Amue.Portal.Operating.Restoring;

/// <param name="TakenAt">When the backup was made.</param>
/// <param name="Rows">Counted in all tables, as many as were kept.</param>
/// <param name="Files">Attached files and keys.</param>
/// <param name="AuditEntries">Verified one by one, up to the head that the backup holds.</param>
public sealed record RestoredBackup(DateTime TakenAt, long Rows, int Files, long AuditEntries);
