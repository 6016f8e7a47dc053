using System.Net;
using System.Net.Sockets;

namespace Amue.Portal.Testing.Tests;

public class AFreePort
{
    [Fact]
    public void can_be_listened_on()
    {
        using var listener = new TcpListener(IPAddress.Loopback, FreePort.Next());

        listener.Start();

        Assert.True(listener.Server.IsBound);
    }
}
