using System.Text.Json;
using Amue.Portal.Platform.Data;
using Amue.Portal.Testing;
using Amue.Portal.Testing.Mail;
using Amue.Portal.Testing.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Operating.Tests.Checkups;

public sealed class AskingTheDoctor : IAsyncLifetime
{
    private PortalApp _app = null!;

    public async Task InitializeAsync() => _app = await PortalApp.StartAsync();

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task about_a_sound_portal_finds_no_error()
    {
        using var someone = await _app.SignInAsync(People.Claire);

        var told = await CommandLine.Console.RunOnAsync(_app, "doctor");

        Assert.True(told.ExitCode == 0, told.Output);
        foreach (var subject in new[] { "database", "events", "audit", "clock", "disk", "files", "server", "configuration", "mail", "search index" })
        {
            Assert.Contains($" {subject} ", told.Output, StringComparison.Ordinal);
        }

        Assert.Contains("0 errors", told.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task says_what_to_do_about_whatever_is_not_well()
    {
        var lines = await ExamineAsync();

        Assert.All(lines.Where(l => l.Level != "ok"), l => Assert.False(string.IsNullOrEmpty(l.Advice)));
        Assert.All(lines.Where(l => l.Level == "ok"), l => Assert.Null(l.Advice));
    }

    [Fact]
    public async Task about_a_journal_that_was_altered_finds_where()
    {
        using var someone = await _app.SignInAsync(People.Claire);
        await ExecuteAsync("UPDATE audit_entries SET outcome = 'nothing' WHERE id = (SELECT min(id) FROM audit_entries)");

        await FindsAsync("audit", "error", "chain breaks");
    }

    [Fact]
    public async Task about_keys_that_others_may_read()
    {
        using var someone = await _app.SignInAsync(People.Claire);
        File.SetUnixFileMode(Path.Combine(_app.Folder, "keys"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherRead);

        await FindsAsync("files", "error", "keys");
    }

    [Fact]
    public async Task about_a_schema_that_is_not_this_versions()
    {
        await ExecuteAsync("INSERT INTO \"__EFMigrationsHistory\" (\"MigrationId\", \"ProductVersion\") VALUES ('209901010000_From_TheFuture', '10.0')");

        await FindsAsync("database", "error", "1 migrations that this version does not know");
    }

    [Fact]
    public async Task about_a_subscription_that_fails_and_sets_aside()
    {
        await _app.FollowedByAllAsync();
        await ExecuteAsync("UPDATE subscription_checkpoints SET failures = 3, parked = 2");

        await FindsAsync("events", "error", "failed 3 times");
        await FindsAsync("events", "warning", "set 2 events aside");
    }

    [Fact]
    public async Task about_mails_that_were_set_aside()
    {
        await PortalMails.ParkOneAsync(_app);

        await FindsAsync("mail", "warning", "set aside");
    }

    [Fact]
    public async Task about_a_mail_server_that_answers_or_not()
    {
        await using var smtp = await SmtpServer.StartAsync();
        await FindsAsync("mail", "ok", "answers", $"--Mail:Host={smtp.Host}", $"--Mail:Port={smtp.Port}");
        await FindsAsync("mail", "error", "cannot be reached", "--Mail:Host=127.0.0.1", $"--Mail:Port={FreePort.Next()}");
    }

    [Fact]
    public async Task about_a_developers_settings_on_a_real_site()
    {
        string[] real = ["--environment", "Production", "--Portal:Demo=true", "--Portal:SecondFactor=false", "--Portal:PublicAddress=http://support.example.org"];

        await FindsAsync("configuration", "error", "https", real);
        await FindsAsync("configuration", "error", "Portal:Demo", real);
        await FindsAsync("configuration", "warning", "second factor", real);
        await FindsAsync("configuration", "warning", "address that no server accepts", real);
    }

    [Fact]
    public async Task about_a_clock_that_runs_behind()
    {
        await ExecuteAsync($"UPDATE audit_entries SET at = '{DateTime.UtcNow.AddHours(3):yyyy-MM-dd HH:mm:ss}' WHERE id = (SELECT max(id) FROM audit_entries)");

        await FindsAsync("clock", "error", "behind what was written");
    }

    [Fact]
    public async Task about_a_database_that_is_away_still_looks_at_the_rest()
    {
        string[] away = TestDatabase.Provider == DatabaseProvider.PostgreSql
            ? [$"--Database:ConnectionString=Host=127.0.0.1;Port={FreePort.Next()};Username=x;Password=y;Database=z;Timeout=2"]
            : [$"--Database:ConnectionString=Data Source={Path.Combine(_app.Folder, "absent.db")};Pooling=False"];

        var lines = await ExamineAsync(away);

        Assert.Contains(lines, l => l is { Subject: "database", Level: "error" });
        Assert.Contains(lines, l => l is { Subject: "disk", Level: "ok" or "warning" });
        Assert.Contains(lines, l => l is { Subject: "files", Level: "ok" });
    }

    [Fact]
    public async Task about_a_damaged_file_of_the_embedded_database()
    {
        if (TestDatabase.Provider == DatabaseProvider.PostgreSql)
        {
            return;
        }

        await _app.StopAsync();
        var damaged = Path.Combine(_app.Folder, "damaged.db");
        File.Copy(Path.Combine(_app.Folder, "portal.db"), damaged);
        await using (var file = File.OpenWrite(damaged))
        {
            file.Position = 4096 * 20;
            await file.WriteAsync(new byte[4096 * 20]);
        }

        await FindsAsync("database", "error", "damaged", $"--Database:ConnectionString=Data Source={damaged};Pooling=False");
    }

    private async Task FindsAsync(string subject, string level, string what, params string[] configuration)
    {
        var lines = await ExamineAsync(configuration);
        Assert.True(
            lines.Any(l => l.Subject == subject && l.Level == level && l.What.Contains(what, StringComparison.Ordinal)),
            string.Join('\n', lines.Select(l => $"{l.Level} {l.Subject}: {l.What}")));
    }

    private async Task<List<Line>> ExamineAsync(params string[] configuration)
    {
        var told = await CommandLine.Console.RunOnAsync(_app, ["doctor", "--json", .. configuration]);
        var lines = JsonSerializer.Deserialize<List<Line>>(told.Output, JsonSerializerOptions.Web)!;
        Assert.Equal(lines.Any(l => l.Level == "error") ? 10 : 0, told.ExitCode);
        return lines;
    }

    private Task<int> ExecuteAsync(string sql) => _app.InScopeAsync(services => services.GetRequiredService<PortalDb>().Database.ExecuteSqlRawAsync(sql));

    private sealed record Line(string Subject, string Level, string What, string? Advice);
}
