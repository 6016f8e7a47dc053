using System.Net;
using System.Net.Sockets;

namespace Amue.Portal.Notifications.Tests.Mail;

/// <summary>A server that speaks SMTP and answers as the test wants when it is told a recipient; or that says nothing at all.</summary>
internal sealed class StubbornServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, port: 0);
    private readonly CancellationTokenSource _ending = new();
    private readonly string _answer;
    private readonly string _only;
    private readonly bool _greets;
    private readonly Task _serving;

    /// <param name="answer">To RCPT TO.</param>
    /// <param name="only">Recipients that get this answer; others are taken.</param>
    /// <param name="greets">False: it accepts connections and never says a word.</param>
    public StubbornServer(string answer = "250 OK", string only = "", bool greets = true)
    {
        (_answer, _only, _greets) = (answer, only, greets);
        _listener.Start();
        _serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        _listener.Stop();
        await _serving;
        _ending.Dispose();
    }

    private async Task ServeAsync()
    {
        var talks = new List<Task>();
        while (!_ending.IsCancellationRequested)
        {
            try
            {
                talks.Add(TalkAsync(await _listener.AcceptTcpClientAsync(_ending.Token)));
            }
            catch (Exception stopped) when (stopped is OperationCanceledException or SocketException)
            {
                break;
            }
        }

        await Task.WhenAll(talks);
    }

    private async Task TalkAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                await AnswerAsync(client);
            }
            catch (Exception gone) when (gone is OperationCanceledException or IOException)
            {
                // The portal hung up, or the test is over.
            }
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        if (!_greets)
        {
            await Task.Delay(Timeout.Infinite, _ending.Token);
        }

        using var reader = new StreamReader(client.GetStream());
        await using var writer = new StreamWriter(client.GetStream()) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 stubborn");
        var isData = false;
        while (await reader.ReadLineAsync(_ending.Token) is { } line)
        {
            if (isData)
            {
                isData = line != ".";
                if (!isData)
                {
                    await writer.WriteLineAsync("250 OK");
                }

                continue;
            }

            isData = line.StartsWith("DATA", StringComparison.OrdinalIgnoreCase);
            await writer.WriteLineAsync(AnswerTo(line));
        }
    }

    private string AnswerTo(string line) => line.Split(' ', ':')[0].ToUpperInvariant() switch
    {
        "RCPT" => line.Contains(_only, StringComparison.Ordinal) ? _answer : "250 OK",
        "DATA" => "354 Go on",
        "QUIT" => "221 Bye",
        _ => "250 OK",
    };
}
