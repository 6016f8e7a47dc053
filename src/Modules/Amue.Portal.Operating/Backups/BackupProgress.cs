namespace Amue.Portal.Operating.Backups;

/// <summary>What is being done, and how much of it, in the unit that suits it.</summary>
public sealed record BackupProgress(string What, int Done, int Total);
