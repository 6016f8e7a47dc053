using Amue.Portal.Platform.Data;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Logging;

namespace Amue.Portal.Accounts.SignIn;

/// <summary>The rotating keys that seal cookies: a folder only the portal's own user reads, shared by the nodes of one portal.</summary>
internal static class ProtectionKeys
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public static void Configure(KeyManagementOptions options, DataDirectory data, ILoggerFactory loggers)
    {
        var folder = data.PathOf("keys");
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, OwnerOnly);
        }

        options.XmlRepository = new FileSystemXmlRepository(new DirectoryInfo(folder), loggers);
    }
}
