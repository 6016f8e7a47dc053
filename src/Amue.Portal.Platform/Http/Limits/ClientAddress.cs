using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace Amue.Portal.Platform.Http.Limits;

/// <summary>Whom an address limit counts together: one IPv4 address, or the /64 that one IPv6 subscriber is given whole.</summary>
internal static class ClientAddress
{
    private const int SubscriberBytes = 8;

    // A socket file has no address: whoever listens on one has a proxy, and names it.
    private const string None = "none";

    public static string KeyOf(HttpContext context) => context.Connection.RemoteIpAddress is { } address ? KeyOf(address) : None;

    public static string KeyOf(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4().ToString();
        }

        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, SubscriberBytes))
            : address.ToString();
    }
}
