namespace Amue.Portal.Operating.Backups;

/// <param name="Path">Inside the archive, with slashes.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">Lower-case hexadecimal.</param>
public sealed record BackupFile(string Path, long Size, string Sha256);
