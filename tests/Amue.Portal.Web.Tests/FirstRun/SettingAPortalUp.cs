using System.Net;
using Amue.Portal.Platform.Data;
using Amue.Portal.Testing;
using Amue.Portal.Testing.Mail;
using Amue.Portal.Testing.Portal;
using Amue.Portal.Testing.PostgreSql;
using Microsoft.Data.Sqlite;

namespace Amue.Portal.Web.Tests.FirstRun;

/// <summary><c>portal setup</c> as an operator's script runs it: a process of its own, nobody to ask.</summary>
public sealed class SettingAPortalUp : IAsyncLifetime, IDisposable
{
    private const string Login = "anne.racine";
    private const string Passphrase = "sept péniches descendent le canal";

    private readonly TemporaryFolder _folder = new();
    private PostgresDatabase? _database;

    private string SiteFile => _folder.File("portal.json");

    public async Task InitializeAsync()
    {
        if (TestDatabase.Provider == DatabaseProvider.PostgreSql)
        {
            _database = await (await PostgresServer.SharedAsync()).CreateDatabaseAsync();
        }

        await File.WriteAllTextAsync(_folder.File("phrase"), Passphrase + "\n");
    }

    public void Dispose() => _folder.Dispose();

    public async Task DisposeAsync()
    {
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }

    }

    [Fact]
    public async Task makes_one_that_serves_with_its_administrator_and_is_never_done_twice()
    {
        await using var smtp = await SmtpServer.StartAsync();
        string[] answers = [.. Answers(), "--mail-host", smtp.Host, "--mail-port", $"{smtp.Port}", "--mail-from", "support@exemple.example"];

        await MakesOneAsync(answers);
        Assert.DoesNotContain("Failed executing", await SaidAsync(), StringComparison.Ordinal);

        var written = await File.ReadAllTextAsync(SiteFile);
        Assert.Contains("https://support.exemple.example", written, StringComparison.Ordinal);
        Assert.DoesNotContain(Passphrase, written + await SaidAsync(), StringComparison.Ordinal);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(SiteFile));

        Assert.Equal(5, await RunAsync([.. answers.Select(a => a == "Anne Racine" ? "Une Autre" : a)]));
        Assert.Contains("There is a portal in this database already", await SaidAsync(), StringComparison.Ordinal);
        Assert.Equal(written, await File.ReadAllTextAsync(SiteFile));

        await using var portal = await PortalProcess.ServeAsync(_folder.Path, FreePort.Next(), _database?.ConnectionString, Site());
        using var anne = new PortalClient(portal.Address);
        var home = await anne.PageAsync("/");
        Assert.Contains("Support de l’université", home.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Données de démonstration", home.Body!.TextContent, StringComparison.Ordinal);
        var signedIn = await anne.SubmitAsync(await anne.PageAsync("/connexion"), "form.form", ("Login", Login), ("Passphrase", Passphrase));
        Assert.Equal(HttpStatusCode.Found, signedIn.StatusCode);
    }

    [Fact]
    public async Task tries_each_answer_and_writes_nothing_when_one_is_wrong()
    {
        await File.WriteAllTextAsync(_folder.File("phrase"), "trop court\n");
        string[] answers = [.. Answers().Where(a => a != "--no-mail"), "--mail-host", "127.0.0.1", "--mail-port", $"{FreePort.Next()}", "--mail-from", "pas une adresse"];

        Assert.Equal(6, await RunAsync(answers));

        var said = await SaidAsync();
        Assert.Contains("Mail server 127.0.0.1: It cannot be reached", said, StringComparison.Ordinal);
        Assert.Contains("Sender of mails: This is no mail address.", said, StringComparison.Ordinal);
        Assert.Contains("Administrator, Passphrase:", said, StringComparison.Ordinal);
        Assert.Contains("Nothing was written.", said, StringComparison.Ordinal);
        Assert.False(File.Exists(SiteFile));
    }

    [Fact]
    public async Task tries_the_account_of_the_mail_server_as_mails_will()
    {
        await using var smtp = await SmtpServer.StartAsync("portail", "sept péniches & deux ponts");
        string[] answers = [.. Answers().Where(a => a != "--no-mail"), "--mail-host", smtp.Host, "--mail-port", $"{smtp.Port}", "--mail-from", "support@exemple.example", "--mail-user", "portail"];
        var settings = Site();
        settings["Mail:Password"] = "un autre";

        Assert.Equal(6, await RunAsync(settings, answers));
        Assert.Contains("User of the mail server: It refuses this account or this password.", await SaidAsync(), StringComparison.Ordinal);
        Assert.False(File.Exists(SiteFile));

        settings["Mail:Password"] = "sept péniches & deux ponts";
        Assert.Equal(0, await RunAsync(settings, answers));
        Assert.DoesNotContain("sept péniches", await SaidAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://support.exemple.example")]
    [InlineData("https://support.exemple.example/portail")]
    [InlineData("support")]
    public void refuses_an_address_that_leads_nowhere_safe(string address) => Assert.NotNull(Amue.Portal.Web.FirstRun.SetupChecks.AddressProblem(address));

    [Theory]
    [InlineData("https://support.exemple.example")]
    [InlineData("http://localhost:5080")]
    public void takes_an_address(string address) => Assert.Null(Amue.Portal.Web.FirstRun.SetupChecks.AddressProblem(address));

    [Fact]
    public async Task says_which_answers_are_missing_where_nobody_can_be_asked()
    {
        Assert.Equal(2, await RunAsync("--name", "Support"));

        var said = await SaidAsync();
        Assert.All(["--address", "--mail-host", "--admin-login", "--admin-email", "--admin-passphrase-file"], option => Assert.Contains(option, said, StringComparison.Ordinal));
        Assert.False(File.Exists(SiteFile));
    }

    [Fact]
    public async Task says_that_the_database_cannot_be_reached_and_tells_no_secret()
    {
        var settings = Site();
        settings["Database:Provider"] = nameof(DatabaseProvider.PostgreSql);
        settings["Database:ConnectionString"] = $"Host=127.0.0.1;Port={FreePort.Next()};Username=portail;Password=s3cr3t-du-portail;Database=portail;Timeout=3";

        Assert.Equal(6, await RunAsync(settings, Answers().Select(a => a == nameof(DatabaseProvider.Sqlite) ? nameof(DatabaseProvider.PostgreSql) : a).ToArray()));

        var said = await SaidAsync();
        Assert.Contains("Database: It cannot be reached", said, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t-du-portail", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task is_taken_up_where_it_was_interrupted()
    {
        if (TestDatabase.Provider != DatabaseProvider.Sqlite)
        {
            // What is shown does not depend on the database.
            return;
        }

        // As a process that was killed before it made the administrator leaves the database.
        await MakesOneAsync([.. Answers().Select(a => a == Login ? "quelqu.un" : a)]);
        await DoAsync("INSERT INTO stamps (name, value) VALUES ('setup', '7d6f9a3e-1d5f-4c55-9d7b-1f7a8f6f0a11')");
        File.Delete(SiteFile);

        await MakesOneAsync([.. Answers().Select(a => a == "anne.racine@exemple.example" ? "anne@exemple.example" : a)]);

        Assert.Equal(1L, await DoAsync($"SELECT COUNT(*) FROM accounts WHERE login = '{Login}'"));
        Assert.Equal(1L, await DoAsync("SELECT COUNT(*) FROM spaces"));
        Assert.Equal(0L, await DoAsync("SELECT COUNT(*) FROM stamps WHERE name = 'setup'"));
        Assert.True(File.Exists(SiteFile));
    }

    [Fact]
    public async Task may_invite_its_administrator_instead()
    {
        var at = Answers().ToList();
        at.RemoveRange(at.IndexOf("--admin-passphrase-file"), 2);

        await MakesOneAsync([.. at, "--invite"]);

        Assert.Contains("An invitation leaves for anne.racine@exemple.example", await SaidAsync(), StringComparison.Ordinal);
    }

    private string[] Answers() =>
    [
        "--name", "Support de l’université", "--address", "https://support.exemple.example", "--database", TestDatabase.Provider.ToString(), "--data", _folder.Path, "--no-mail",
        "--admin-login", Login, "--admin-name", "Anne Racine", "--admin-email", "anne.racine@exemple.example", "--admin-passphrase-file", _folder.File("phrase"),
    ];

    private Dictionary<string, string> Site() => new() { ["Portal:ConfigurationFile"] = SiteFile };

    private Task<int> RunAsync(params string[] answers) => RunAsync(Site(), answers.Contains("--mail-host") ? answers.Where(a => a != "--no-mail").ToArray() : answers);

    private async Task MakesOneAsync(params string[] answers)
    {
        var exitCode = await RunAsync(answers);
        Assert.True(exitCode == 0, $"{exitCode}: {await SaidAsync()}");
    }

    private async Task<int> RunAsync(Dictionary<string, string> settings, string[] answers)
    {
        using var process = PortalProcess.Command(_folder.Path, _database?.ConnectionString, settings, ["setup", .. answers]);
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    private Task<string> SaidAsync() => File.ReadAllTextAsync(_folder.File("command.log"));

    private async Task<object?> DoAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={_folder.File("portal.db")};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }
}
