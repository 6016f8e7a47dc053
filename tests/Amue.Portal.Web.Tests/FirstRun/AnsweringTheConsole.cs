using System.Diagnostics;
using Amue.Portal.Testing;
using Amue.Portal.Testing.Mail;

namespace Amue.Portal.Web.Tests.FirstRun;

/// <summary><c>portal setup</c> on a terminal, answered as somebody types.</summary>
[Trait("Database", "Any")]
public sealed class AnsweringTheConsole : IDisposable
{
    // A terminal of its own, and fingers: each line waits for its question.
    private const string Fingers = """
        import os, pty, select, sys, time
        log, count = open(sys.argv[1], 'wb'), int(sys.argv[2])
        lines, command = sys.argv[3:3 + 2 * count], sys.argv[3 + 2 * count:]
        child, terminal = pty.fork()
        if child == 0:
            os.execvp(command[0], command)
        said, end = b'', time.time() + 150
        def read():
            global said
            if time.time() > end or not select.select([terminal], [], [], 1)[0]:
                return time.time() <= end
            try:
                more = os.read(terminal, 4096)
            except OSError:
                return False
            said += more
            log.write(more)
            log.flush()
            return more != b''
        for question, answer in zip(lines[::2], lines[1::2]):
            while question.encode() not in said and read():
                pass
            said = said.partition(question.encode())[2]
            os.write(terminal, answer.encode() + b'\r')
        while read():
            pass
        sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
        """;

    private const string Password = "deux ponts et un canal";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task question_by_question_makes_a_portal_after_an_answer_that_was_wrong()
    {
        await using var smtp = await SmtpServer.StartAsync("portail", Password);

        var (exitCode, said) = await TypeAsync(
            ("What is the portal called", "Support de l’université"),
            ("At which address", "support.exemple.example"),
            ("without a path", "https://support.exemple.example"),
            ("Where is its data", ""),
            ("Where are this node's files kept", _folder.File("data")),
            ("Which SMTP server", smtp.Host),
            ("On which port", $"{smtp.Port}"),
            ("by STARTTLS", "n"),
            ("Which account", "portail"),
            ("Its password", Password),
            ("From which address", "support@exemple.example"),
            ("Invite the first administrator", "n"),
            ("Their address", "anne.racine@exemple.example"),
            ("Their login", EmptyPortal.Login),
            ("Their name", "Anne Racine"),
            ("Their passphrase", EmptyPortal.Passphrase));

        Assert.True(exitCode == 0, said);
        Assert.All(new[] { EmptyPortal.Passphrase, Password }, secret => Assert.DoesNotContain(secret, said, StringComparison.Ordinal));
        var written = await File.ReadAllTextAsync(_folder.File("portal.json"));
        Assert.Contains($"\"Port\": \"{smtp.Port}\"", written, StringComparison.Ordinal);
        Assert.Contains("\"User\": \"portail\"", written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task without_a_mail_server_makes_a_portal()
    {
        var (exitCode, said) = await TypeAsync(
            ("What is the portal called", "Support de l’université"),
            ("At which address", "https://support.exemple.example"),
            ("Where is its data", ""),
            ("Where are this node's files kept", _folder.File("data")),
            ("Which SMTP server", ""),
            ("Invite the first administrator", "n"),
            ("Their address", "anne.racine@exemple.example"),
            ("Their login", EmptyPortal.Login),
            ("Their name", "Anne Racine"),
            ("Their passphrase", EmptyPortal.Passphrase));

        Assert.True(exitCode == 0, said);
        Assert.DoesNotContain(EmptyPortal.Passphrase, said, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder.File("portal.json")));
        Assert.True(File.Exists(Path.Combine(_folder.File("data"), "portal.db")));
    }

    private async Task<(int ExitCode, string Said)> TypeAsync(params (string Question, string Answer)[] dialogue)
    {
        var log = _folder.File("terminal.log");
        string[] settings = ["TERM=xterm", "LANG=C.UTF-8", "COLUMNS=200", "ASPNETCORE_ENVIRONMENT=Production", "Portal__ConfigurationFile=" + _folder.File("portal.json")];
        string[] line =
        [
            "-c", Fingers, log, $"{dialogue.Length}", .. dialogue.SelectMany(d => new[] { d.Question, d.Answer }),
            "env", .. settings, Path.Combine(AppContext.BaseDirectory, "Amue.Portal.Web"), "setup",
        ];
        using var process = Process.Start("/usr/bin/python3", line);
        await process.WaitForExitAsync();
        return (process.ExitCode, await File.ReadAllTextAsync(log));
    }
}
