using System.Security.Cryptography;
using Amue.Portal.Platform.Data;
using Microsoft.AspNetCore.Http;

namespace Amue.Portal.Platform.Audit;

/// <summary>
/// Where a request comes from, as a keyed digest of its network address: one origin can be followed through the journal, and the
/// journal alone does not give the address away. The key is a file beside those that seal cookies, shared by the nodes.
/// </summary>
internal sealed class RequestOrigin(IHttpContextAccessor requests, DataDirectory data)
{
    private const int KeyLength = 32;

    private readonly Lazy<byte[]> _key = new(() => ReadOrMake(data));

    /// <summary>Null outside a request: the command line, a job.</summary>
    public string? Current => requests.HttpContext?.Connection.RemoteIpAddress is { } address
        ? Convert.ToHexStringLower(HMACSHA256.HashData(_key.Value, address.MapToIPv6().GetAddressBytes()))[..AuditEntry.MaxOriginLength]
        : null;

    private static byte[] ReadOrMake(DataDirectory data)
    {
        var folder = data.PathOf("keys");
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        var file = Path.Combine(folder, "audit-origin.key");
        if (!File.Exists(file))
        {
            var made = Path.Combine(folder, Path.GetRandomFileName());
            File.WriteAllBytes(made, RandomNumberGenerator.GetBytes(KeyLength));
            try
            {
                File.Move(made, file, overwrite: false);
            }
            catch (IOException)
            {
                // Another node made it at the same moment: its key is everyone's.
                File.Delete(made);
            }
        }

        return File.ReadAllBytes(file);
    }
}
