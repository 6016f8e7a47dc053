using System.Diagnostics;
using Amue.Portal.Platform.Data;
using Amue.Portal.Testing.Portal;

namespace Amue.Portal.Web.Tests.Faults;

/// <summary>What needs a disk of its own, and an embedded database on it.</summary>
public sealed class SmallDiskFactAttribute : FactAttribute
{
    public SmallDiskFactAttribute()
    {
        if (TestDatabase.Provider != DatabaseProvider.Sqlite)
        {
            Skip = "The disk of an embedded database is the portal's own.";
        }
        else if (!MayMount())
        {
            Skip = "Needs the right to mount a disk in memory (root on Linux).";
        }
    }

    private static bool MayMount()
    {
        try
        {
            using var tried = Process.Start(new ProcessStartInfo("unshare", ["--mount", "/bin/sh", "-c", "mount -t tmpfs tmpfs /mnt"]) { RedirectStandardError = true })!;
            tried.WaitForExit();
            return tried.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
