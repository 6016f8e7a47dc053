using Amue.Portal.Operating.Backups;

namespace Amue.Portal.Operating.Restoring;

/// <summary>An archive whose every file has been found to be what its list says.</summary>
internal sealed record UnpackedBackup(string Folder, BackupManifest Manifest)
{
    public string DatabasePath => Path.Combine(Folder, Manifest.Files[0].Path);

    /// <summary>Files of one of the archive's folders: their path inside it, and where they are unpacked.</summary>
    public IReadOnlyList<(string Inside, string Path)> In(string folder) => Manifest.Files
        .Where(f => f.Path.StartsWith(folder + "/", StringComparison.Ordinal))
        .Select(f => (f.Path[(folder.Length + 1)..], Path.Combine(Folder, f.Path))).ToList();
}
