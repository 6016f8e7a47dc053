using System.Net;
using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;
using Amue.Portal.Testing.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Operating.Tests.CommandLine;

/// <summary>From the console, beside a running portal.</summary>
public sealed class HelpingPeople : IAsyncLifetime
{
    private PortalApp _app = null!;

    public async Task InitializeAsync()
    {
        _app = await PortalApp.StartAsync();
        // The command line has the machine's clock.
        _app.Clock.UtcNow = DateTime.UtcNow;
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task lists_them_without_their_addresses()
    {
        var told = await Console.RunOnAsync(_app, "user", "list");

        Assert.Equal(0, told.ExitCode);
        Assert.All(People.All, login => Assert.Contains(login, told.Output, StringComparison.Ordinal));
        Assert.DoesNotContain("@", told.Output, StringComparison.Ordinal);
        Assert.Contains("1 accounts.", (await Console.RunOnAsync(_app, "user", "list", "claire")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task closes_an_account_at_once_and_opens_it_again()
    {
        using var claire = await _app.SignInAsync(People.Claire);

        Assert.Equal(0, (await Console.RunOnAsync(_app, "user", "disable", People.Claire)).ExitCode);
        Assert.Equal(HttpStatusCode.Found, (await claire.GetAsync("/moi")).StatusCode);
        Assert.Contains("closed", (await Console.RunOnAsync(_app, "user", "list", "claire")).Output, StringComparison.Ordinal);

        Assert.Equal(0, (await Console.RunOnAsync(_app, "user", "reinstate", People.Claire)).ExitCode);
        using var again = await _app.SignInAsync(People.Claire);
    }

    [Fact]
    public async Task ends_their_sessions_and_notes_it()
    {
        using var claire = await _app.SignInAsync(People.Claire);

        Assert.Equal(0, (await Console.RunOnAsync(_app, "user", "end-sessions", People.Claire)).ExitCode);

        Assert.Equal(HttpStatusCode.Found, (await claire.GetAsync("/moi")).StatusCode);
        Assert.Contains(await ActsAsync(), a => a == "accounts.session.endAll");
    }

    [Fact]
    public async Task forgets_a_second_factor_notes_it_and_tells_them()
    {
        var id = (await _app.ActorAsync(People.Claire)).AccountId!.Value;
        await ExecuteAsync($"INSERT INTO recovery_codes (id, account_id, digest, made_at) VALUES ({Guid.NewGuid()}, {id}, {"digest"}, {DateTime.UtcNow})");
        using var claire = await _app.SignInAsync(People.Claire);

        Assert.Equal(0, (await Console.RunOnAsync(_app, "user", "reset-second-factor", People.Claire)).ExitCode);

        Assert.Equal(0, await CountAsync($"SELECT count(*) AS \"Value\" FROM recovery_codes WHERE account_id = {id}"));
        Assert.Equal(1, await CountAsync($"SELECT count(*) AS \"Value\" FROM queued_mails WHERE recipient_id = {id}"));
        Assert.Equal(HttpStatusCode.Found, (await claire.GetAsync("/moi")).StatusCode);
        Assert.Contains(await ActsAsync(), a => a == "accounts.secondFactor.forget");
    }

    [Fact]
    public async Task sends_a_link_to_a_new_passphrase()
    {
        Assert.Equal(0, (await Console.RunOnAsync(_app, "user", "reset-passphrase", People.Claire)).ExitCode);

        Assert.Equal(1, await CountAsync($"SELECT count(*) AS \"Value\" FROM passphrase_resets"));
        Assert.Contains(await ActsAsync(), a => a == "accounts.reset.ask");
    }

    [Fact]
    public async Task invites_an_administrator()
    {
        Assert.Equal(0, (await Console.RunOnAsync(_app, "user", "invite", "new.admin@example.org")).ExitCode);

        Assert.Equal(1, await CountAsync($"SELECT count(*) AS \"Value\" FROM invitations WHERE email = 'new.admin@example.org'"));
        Assert.Contains(await ActsAsync(), a => a == "accounts.invite");
    }

    [Theory]
    [InlineData(6, "invite", "no-address")]
    [InlineData(6, "invite", "new.admin@example.org", "--role", "NoSuchRole")]
    [InlineData(3, "disable", "nobody")]
    [InlineData(3, "end-sessions", "nobody")]
    public async Task says_why_not(int expected, params string[] command)
    {
        var told = await Console.RunOnAsync(_app, ["user", .. command]);

        Assert.Equal(expected, told.ExitCode);
        Assert.NotEqual("", told.Errors.Trim());
    }

    [Fact]
    public async Task retries_mails_that_were_set_aside()
    {
        await PortalMails.ParkOneAsync(_app);
        Assert.Contains("1 are set aside", (await Console.RunOnAsync(_app, "mail", "queue")).Output, StringComparison.Ordinal);
        Assert.Contains("accounts.mail.reset.subject", (await Console.RunOnAsync(_app, "mail", "parked")).Output, StringComparison.Ordinal);

        Assert.Equal(0, (await Console.RunOnAsync(_app, "mail", "retry")).ExitCode);

        Assert.Equal(0, await CountAsync($"SELECT count(*) AS \"Value\" FROM queued_mails WHERE state = 2"));
        Assert.Contains(await ActsAsync(), a => a == "mail.retry");
        Assert.Equal(3, (await Console.RunOnAsync(_app, "mail", "retry", Guid.NewGuid().ToString())).ExitCode);
    }

    private Task<List<string>> ActsAsync() => _app.InScopeAsync(async services =>
        (await services.GetRequiredService<ReadAudit>().ExecuteAsync(new AuditFilter(), Actor.System("a test"), CancellationToken.None)).Value.Rows.Select(r => r.Action).ToList());

    private Task<int> CountAsync(FormattableString sql) => _app.InScopeAsync(services => services.GetRequiredService<PortalDb>().Database.SqlQuery<int>(sql).SingleAsync());

    private Task<int> ExecuteAsync(FormattableString sql) => _app.InScopeAsync(services => services.GetRequiredService<PortalDb>().Database.ExecuteSqlAsync(sql));
}
