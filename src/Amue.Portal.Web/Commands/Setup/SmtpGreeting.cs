using System.Net.Sockets;
using System.Text;

namespace Amue.Portal.Web.Commands.Setup;

/// <summary>Asks an SMTP server whether it is one: reads its greeting, introduces the portal, leaves.</summary>
internal static class SmtpGreeting
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <returns>Null when it answers, and offers STARTTLS where that is wanted.</returns>
    public static async Task<string?> ProblemAsync(string host, int port, bool useTls, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(host, port, patience.Token);
            await using var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.ASCII);
            await using var writer = new StreamWriter(stream, Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
            if ((await ReplyAsync(reader, patience.Token)).Code != "220")
            {
                return "It does not greet as an SMTP server does.";
            }

            await writer.WriteLineAsync("EHLO portail".AsMemory(), patience.Token);
            var offered = await ReplyAsync(reader, patience.Token);
            await writer.WriteLineAsync("QUIT".AsMemory(), patience.Token);
            if (offered.Code != "250")
            {
                return "It refuses the portal's introduction.";
            }

            return useTls && !offered.Lines.Contains("STARTTLS", StringComparer.OrdinalIgnoreCase) ? "It does not offer STARTTLS." : null;
        }
        catch (Exception failure) when (failure is SocketException or IOException)
        {
            return "It cannot be reached: " + failure.Message;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return $"It does not answer within {Patience.TotalSeconds} seconds.";
        }
    }

    // 250-one … 250 last: the code, then a hyphen while more follows.
    private static async Task<(string Code, List<string> Lines)> ReplyAsync(StreamReader reader, CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        while (await reader.ReadLineAsync(cancellationToken) is { Length: >= 3 } line)
        {
            lines.Add(line.Length > 4 ? line[4..].Trim() : "");
            if (line.Length == 3 || line[3] != '-')
            {
                return (line[..3], lines);
            }
        }

        return ("", lines);
    }
}
