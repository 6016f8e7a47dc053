using System.Net;
using System.Net.Sockets;

namespace Amue.Portal.Testing;

public static class FreePort
{
    /// <summary>
    /// A loopback port nobody listens on. Below 32768 no outgoing connection takes it before its server starts, or while it is stopped.
    /// </summary>
    public static int Next()
    {
        for (var attempt = 0; attempt < 100; attempt++)
        {
            var port = Random.Shared.Next(20_000, 32_000);
            if (IsFree(port))
            {
                return port;
            }
        }

        throw new InvalidOperationException("No free port between 20000 and 32000.");
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
