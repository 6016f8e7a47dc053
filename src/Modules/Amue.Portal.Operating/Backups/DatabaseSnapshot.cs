namespace Amue.Portal.Operating.Backups;

/// <summary>The database at one moment, in a file, and what was counted in it at that moment.</summary>
/// <param name="Name">Of the file in the archive.</param>
internal sealed record DatabaseSnapshot(string Name, string Path, DatabaseFacts Facts);
