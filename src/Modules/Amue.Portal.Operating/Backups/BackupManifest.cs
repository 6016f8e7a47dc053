using System.Text.Json;

namespace Amue.Portal.Operating.Backups;

/// <summary>What a backup says of itself: the last file of the archive, so that a cut archive has none.</summary>
/// <param name="Format">Of the archive; another one is refused.</param>
/// <param name="Application">Version of the program that made it.</param>
/// <param name="Provider"><c>Sqlite</c> or <c>PostgreSql</c>.</param>
/// <param name="Migrations">Applied to the database, in order.</param>
/// <param name="Rows">Of each table, in the very snapshot that was kept.</param>
/// <param name="LastEvent">The last event of the log.</param>
/// <param name="AuditHead">The digest of the last entry of the audit journal: kept elsewhere too, it shows later that the end was not cut off.</param>
public sealed record BackupManifest(
    int Format,
    string Application,
    string Provider,
    DateTime TakenAt,
    IReadOnlyList<string> Migrations,
    IReadOnlyDictionary<string, long> Rows,
    BackupEventPosition LastEvent,
    string AuditHead,
    IReadOnlyList<BackupFile> Files)
{
    public const int CurrentFormat = 1;

    internal const string FileName = "manifest.json";

    internal static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web) { WriteIndented = true };
}
