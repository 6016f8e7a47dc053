using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Amue.Portal.Testing.Mail;

/// <summary>A real SMTP server that keeps what it receives, and can be stopped and started again on its port.</summary>
public sealed class SmtpServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    // The server ends with the shell, and the shell with its standard input.
    private const string Leash = """
        "$@" </dev/null & server=$!
        trap 'kill $server; wait $server' EXIT
        trap exit INT TERM HUP
        read -r _ || exit 0
        """;

    // Takes mails from one account only, and says so as servers do. The password comes by the environment: it may hold anything.
    private const string Asking = """
        import os, signal, sys
        from aiosmtpd.controller import Controller
        from aiosmtpd.handlers import Mailbox
        from aiosmtpd.smtp import AuthResult, SMTP

        # .NET asks for "AUTH login"; deployed servers understand, this one knows capitals only.
        class Server(SMTP):
            async def smtp_AUTH(self, arg):
                way, *rest = (arg or '').split(' ', 1)
                await super().smtp_AUTH(' '.join([way.upper(), *rest]))

        class Served(Controller):
            def factory(self):
                return Server(self.handler, **self.SMTP_kwargs)

        def check(server, session, envelope, mechanism, data):
            given = (data.login.decode(), data.password.decode())
            return AuthResult(success=given == (os.environ['SMTP_USER'], os.environ['SMTP_PASSWORD']), handled=False)

        Served(Mailbox(sys.argv[3]), hostname=sys.argv[1], port=int(sys.argv[2]), authenticator=check, auth_required=True, auth_require_tls=False).start()
        signal.pause()
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly (string User, string Password)? _account;
    private ChildProcess? _process;

    private SmtpServer((string User, string Password)? account) => _account = account;

    public string Host { get; } = "127.0.0.1";

    public int Port { get; } = FreePort.Next();

    public static Task<SmtpServer> StartAsync() => StartAsync(account: null);

    /// <summary>One that takes mails from this account only.</summary>
    public static Task<SmtpServer> StartAsync(string user, string password) => StartAsync((user, password));

    private static async Task<SmtpServer> StartAsync((string User, string Password)? account)
    {
        var server = new SmtpServer(account);
        foreach (var room in new[] { "tmp", "new", "cur" })
        {
            Directory.CreateDirectory(server._folder.File(room));
        }

        try
        {
            await server.StartAgainAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public async Task StopAsync()
    {
        if (_process is not null)
        {
            await _process.DisposeAsync();
            _process = null;
        }
    }

    /// <summary>Starts on the same port, with the messages received so far.</summary>
    public async Task StartAgainAsync()
    {
        string[] command = _account is { } account
            ? ["env", $"SMTP_USER={account.User}", $"SMTP_PASSWORD={account.Password}", "/usr/bin/python3", "-c", Asking, Host, $"{Port}", _folder.Path]
            : ["/usr/bin/python3", "-m", "aiosmtpd", "-n", "-u", "-l", $"{Host}:{Port}", "-c", "aiosmtpd.handlers.Mailbox", _folder.Path];
        _process = ChildProcess.Start("/bin/sh", ["-c", Leash, "smtp", .. command]);

        var waiting = Stopwatch.StartNew();
        while (!await AnswersAsync())
        {
            if (waiting.Elapsed > Patience)
            {
                throw new InvalidOperationException($"The SMTP server does not start. {_process.Errors}");
            }

            await Task.Delay(20);
        }
    }

    /// <summary>What has arrived, in order of arrival.</summary>
    public async Task<IReadOnlyList<ReceivedMail>> MessagesAsync()
    {
        var messages = new List<ReceivedMail>();
        foreach (var file in Directory.GetFiles(_folder.File("new")).OrderBy(Arrival))
        {
            messages.Add(ReceivedMail.Parse(await File.ReadAllBytesAsync(file)));
        }

        return messages;
    }

    /// <summary>Waits for mails sent in the background; returns what has arrived when they are too long in coming.</summary>
    public async Task<IReadOnlyList<ReceivedMail>> WaitForMessagesAsync(int count)
    {
        var waiting = Stopwatch.StartNew();
        while (Directory.GetFiles(_folder.File("new")).Length < count && waiting.Elapsed < Patience)
        {
            await Task.Delay(20);
        }

        return await MessagesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _folder.Dispose();
    }

    // Maildir names a file "seconds.M<microseconds>P<process>Q<sequence>.host".
    private static (long Seconds, long Microseconds, int Sequence) Arrival(string path)
    {
        var name = Path.GetFileName(path).Split('.', 'M', 'P', 'Q');
        return (Number(name[0]), Number(name[2]), (int)Number(name[4]));

        static long Number(string digits) => long.Parse(digits, CultureInfo.InvariantCulture);
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, Port);
            using var greeting = new StreamReader(client.GetStream());
            return (await greeting.ReadLineAsync())?.StartsWith("220", StringComparison.Ordinal) == true;
        }
        catch (Exception refused) when (refused is SocketException or IOException)
        {
            return false;
        }
    }
}
