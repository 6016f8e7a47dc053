using Amue.Portal.Operating.Backups;
using Amue.Portal.Platform.Checkups;
using Amue.Portal.Platform.Data;

namespace Amue.Portal.Operating.Checkups;

/// <summary>Whether there is room where this node writes.</summary>
internal sealed class DiskCheckup(DataDirectory data, PortalFiles files) : ICheckup
{
    private const long Megabyte = 1024 * 1024;
    private const long LittleRoom = 2048 * Megabyte;
    private const long NoRoom = 200 * Megabyte;

    public string Subject => "disk";

    public bool NeedsDatabase => false;

    public Task<IReadOnlyList<Finding>> LookAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Finding>>(
        new[] { data.Path, files.Attachments }.Select(Existing).Distinct().Select(Look).ToList());

    private static Finding Look(string folder)
    {
        var free = new DriveInfo(folder).AvailableFreeSpace;
        var what = $"{free / Megabyte:N0} MB free under {folder}";
        const string advice = "Make room (old backups, logs), or move Portal:DataDirectory or Attachments:Directory to a larger disk.";
        return free < NoRoom ? Finding.Error(what, advice) : free < LittleRoom ? Finding.Warning(what, advice) : Finding.Ok(what);
    }

    private static string Existing(string folder)
    {
        while (!Directory.Exists(folder))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
