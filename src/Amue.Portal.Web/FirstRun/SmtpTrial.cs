using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using Amue.Portal.Platform.Texts;

namespace Amue.Portal.Web.FirstRun;

/// <summary>Asks an SMTP server whether it takes the portal's mails: greets it, goes over to TLS and signs in where that is wanted, as the portal will, and leaves.</summary>
internal static class SmtpTrial
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static async Task<SetupProblem?> ProblemAsync(SetupAnswers answers, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(answers.MailHost!, answers.MailPort, patience.Token);
            return await TalkAsync(client.GetStream(), answers, patience.Token);
        }
        catch (AuthenticationException failure)
        {
            return Problem(SetupField.MailUseTls, "setup.problem.mail.certificate", failure.Message);
        }
        catch (Exception failure) when (failure is SocketException or IOException)
        {
            return Problem(SetupField.MailHost, "setup.problem.unreached", failure.Message);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Problem(SetupField.MailHost, "setup.problem.silent", Patience.TotalSeconds);
        }
    }

    private static async Task<SetupProblem?> TalkAsync(Stream plain, SetupAnswers answers, CancellationToken cancellationToken)
    {
        if ((await ReplyAsync(plain, cancellationToken)).Code != "220")
        {
            return Problem(SetupField.MailHost, "setup.problem.mail.greeting");
        }

        var stream = plain;
        var offered = await SayAsync(stream, "EHLO portail", cancellationToken);
        if (offered.Code != "250")
        {
            return Problem(SetupField.MailHost, "setup.problem.mail.introduction");
        }

        if (answers.MailUseTls)
        {
            if (!offered.Lines.Contains("STARTTLS", StringComparer.OrdinalIgnoreCase) || (await SayAsync(stream, "STARTTLS", cancellationToken)).Code != "220")
            {
                return Problem(SetupField.MailUseTls, "setup.problem.mail.tls");
            }

            var secure = new SslStream(plain, leaveInnerStreamOpen: true);
            await secure.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = answers.MailHost }, cancellationToken);
            stream = secure;
            offered = await SayAsync(stream, "EHLO portail", cancellationToken);
        }

        var problem = string.IsNullOrEmpty(answers.MailUser) ? null : await SignInAsync(stream, offered.Lines, answers, cancellationToken);
        await SayAsync(stream, "QUIT", cancellationToken);
        return problem;
    }

    // What sends mails knows AUTH LOGIN, of those that take a name and a password.
    private static async Task<SetupProblem?> SignInAsync(Stream stream, List<string> offered, SetupAnswers answers, CancellationToken cancellationToken)
    {
        var ways = offered.Where(l => l.StartsWith("AUTH", StringComparison.OrdinalIgnoreCase)).SelectMany(l => l.Split(' ', '='));
        if (!ways.Contains("LOGIN", StringComparer.OrdinalIgnoreCase))
        {
            return Problem(SetupField.MailUser, "setup.problem.mail.login");
        }

        await SayAsync(stream, "AUTH LOGIN", cancellationToken);
        await SayAsync(stream, Base64(answers.MailUser!), cancellationToken);
        var answer = await SayAsync(stream, Base64(answers.MailPassword ?? ""), cancellationToken);
        return answer.Code == "235" ? null : Problem(SetupField.MailUser, "setup.problem.mail.credentials");
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static SetupProblem Problem(SetupField field, string key, params object[] arguments) => new(field, new TextKey(key, arguments));

    private static async Task<(string Code, List<string> Lines)> SayAsync(Stream stream, string line, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"), cancellationToken);
        return await ReplyAsync(stream, cancellationToken);
    }

    // 250-one … 250 last: the code, then a hyphen while more follows.
    private static async Task<(string Code, List<string> Lines)> ReplyAsync(Stream stream, CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        while (await LineAsync(stream, cancellationToken) is { Length: >= 3 } line)
        {
            lines.Add(line.Length > 4 ? line[4..].Trim() : "");
            if (line.Length == 3 || line[3] != '-')
            {
                return (line[..3], lines);
            }
        }

        return ("", lines);
    }

    // A byte at a time: a reader would take what comes after the line, of which TLS may already be the sender.
    private static async Task<string> LineAsync(Stream stream, CancellationToken cancellationToken)
    {
        const int Longest = 2048;
        var line = new StringBuilder();
        var one = new byte[1];
        while (line.Length < Longest && await stream.ReadAsync(one, cancellationToken) == 1 && one[0] != '\n')
        {
            line.Append((char)one[0]);
        }

        return line.ToString().TrimEnd('\r');
    }
}
