using Amue.Portal.Operating.Backups;
using Amue.Portal.Platform.Checkups;
using Amue.Portal.Platform.Data;

namespace Amue.Portal.Operating.Checkups;

/// <summary>Whether others of this machine can read what only the portal may, and whether the keys are there.</summary>
internal sealed class FileCheckup(DataDirectory data, PortalFiles files) : ICheckup
{
    private const UnixFileMode Group = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute;
    private const UnixFileMode Others = UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    public string Subject => "files";

    public bool NeedsDatabase => false;

    public Task<IReadOnlyList<Finding>> LookAsync(CancellationToken cancellationToken)
    {
        if (!Directory.Exists(data.Path))
        {
            return Task.FromResult<IReadOnlyList<Finding>>([Finding.Warning($"there is no folder {data.Path}", "It is made at the first start; if there was one, look at Portal:DataDirectory.")]);
        }

        return Task.FromResult<IReadOnlyList<Finding>>([Writable(), .. Modes(), Keys()]);
    }

    private Finding Writable()
    {
        try
        {
            var probe = data.PathOf($"probe-{Guid.NewGuid():N}");
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return Finding.Ok("the data directory can be written");
        }
        catch (Exception refused) when (refused is UnauthorizedAccessException or IOException)
        {
            return Finding.Error("the data directory cannot be written", $"Give it to the portal's user: chown -R PORTAL {data.Path}");
        }
    }

    private IEnumerable<Finding> Modes()
    {
        if (OperatingSystem.IsWindows())
        {
            yield break;
        }

        if ((File.GetUnixFileMode(data.Path) & Others) != 0)
        {
            yield return Finding.Warning("everyone on this machine may enter the data directory", $"chmod o-rwx {data.Path}");
        }

        if (Directory.Exists(files.Keys) && (File.GetUnixFileMode(files.Keys) & (Group | Others)) != 0)
        {
            yield return Finding.Error("others than the portal's user may read the keys", $"chmod 700 {files.Keys}");
        }
    }

    private Finding Keys() => Directory.Exists(files.Keys) && Directory.EnumerateFiles(files.Keys, "*.xml").Any()
        ? Finding.Ok("the key ring is there")
        : Finding.Warning("there is no key ring", "It is made at the first sign-in. If people have signed in before, it is lost: restore the folder keys from a backup, or they sign in and enrol their second factors again.");
}
