using System.Net.Sockets;
using System.Text;
using Amue.Portal.Testing;
using Amue.Portal.Testing.Portal;

namespace Amue.Portal.Operating.Tests.Running;

/// <summary>A real process, and the signal that a service manager sends.</summary>
public sealed class BeingToldToStop : IAsyncLifetime
{
    private PortalApp _app = null!;
    private PortalProcess _portal = null!;

    public async Task InitializeAsync()
    {
        _app = await PortalApp.StartAsync();
        await _app.StopAsync();
        _portal = await PortalProcess.ServeAsync(_app.Folder, FreePort.Next(), _app.ConnectionString);
    }

    public async Task DisposeAsync()
    {
        await _portal.DisposeAsync();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task finishes_the_request_that_it_has_begun_takes_no_other_and_ends()
    {
        const string body = "Login=nobody&Passphrase=nothing";
        using var begun = new TcpClient("127.0.0.1", _portal.Address.Port);
        await using var stream = begun.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /connexion HTTP/1.1\r\nHost: localhost:{_portal.Address.Port}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {body.Length}\r\nExpect: 100-continue\r\n\r\n"));
        using var reader = new StreamReader(stream);
        // Told when the portal has begun to read what is sent.
        Assert.Equal("HTTP/1.1 100 Continue", await reader.ReadLineAsync());

        _portal.Terminate();
        await Soon.UntilAsync(IsClosedAsync);
        Assert.True(_portal.IsRunning, "It did not wait for the request.");
        await stream.WriteAsync(Encoding.ASCII.GetBytes(body));

        Assert.Equal("", await reader.ReadLineAsync());
        Assert.StartsWith("HTTP/1.1 4", await reader.ReadLineAsync(), StringComparison.Ordinal);
        begun.Close();
        await Soon.UntilAsync(() => Task.FromResult(!_portal.IsRunning));
        Assert.False(File.Exists(Path.Combine(_app.Folder, "node.json")), "It still says that it runs.");
    }

    private async Task<bool> IsClosedAsync()
    {
        using var other = new TcpClient();
        try
        {
            await other.ConnectAsync("127.0.0.1", _portal.Address.Port);
            return false;
        }
        catch (SocketException)
        {
            return true;
        }
    }
}
