using System.Net;
using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Data;
using Amue.Portal.Testing;
using Amue.Portal.Testing.Mail;
using Amue.Portal.Testing.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Web.Tests.Faults;

/// <summary>The machine's clock is set right, or wrong, while the portal serves.</summary>
public sealed class AClockThatJumps : IAsyncLifetime, IDisposable
{
    private SmtpServer _smtp = null!;
    private PortalApp _app = null!;
    private Writers _writers = null!;

    public async Task InitializeAsync()
    {
        _smtp = await SmtpServer.StartAsync();
        _app = await PortalApp.StartAsync(new Dictionary<string, string?> { ["Mail:Host"] = _smtp.Host, ["Mail:Port"] = $"{_smtp.Port}" });
        _writers = new Writers();
        await _writers.SignInAsync(_app.Address, sessions: 1);
        await _writers.WriteOneAsync();
        // A mail still queued when the clock goes back would wait for the time that it was queued at.
        await AssertArrivedAsync();
    }

    public void Dispose() => _writers.Dispose();

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        await _smtp.DisposeAsync();
    }

    [Theory]
    [InlineData(5)]
    [InlineData(-5)]
    [InlineData(-24 * 60)]
    public async Task leaves_sessions_open_and_what_is_sent_arrives(int minutes)
    {
        _app.Clock.Advance(TimeSpan.FromMinutes(minutes));

        Assert.Equal(HttpStatusCode.Found, (await _writers.WriteOneAsync()).StatusCode);

        await AssertArrivedAsync();
        await WrittenRequests.AssertWholeAsync(_app, _writers.Acknowledged);
    }

    [Fact]
    public async Task by_a_day_ends_sessions_and_nothing_else()
    {
        _app.Clock.Advance(TimeSpan.FromDays(1));

        var answer = await _writers.Clients.Single().GetAsync("/demandes");
        Assert.StartsWith("/connexion", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        using var again = new Writers();
        await again.SignInAsync(_app.Address, sessions: 1);
        Assert.Equal(HttpStatusCode.Found, (await again.WriteOneAsync()).StatusCode);

        await AssertArrivedAsync();
        await WrittenRequests.AssertWholeAsync(_app, [.. _writers.Acknowledged, .. again.Acknowledged]);
    }

    [Fact]
    public async Task there_and_back_keeps_the_order_of_what_happened_and_the_journal_whole()
    {
        foreach (var minutes in new[] { 5, -10, 5, -1440, 1440 })
        {
            _app.Clock.Advance(TimeSpan.FromMinutes(minutes));
            Assert.Equal(HttpStatusCode.Found, (await _writers.WriteOneAsync()).StatusCode);
        }

        // What was queued while the clock was ahead is sent when that time has come.
        _app.Clock.Advance(TimeSpan.FromMinutes(10));
        await AssertArrivedAsync();
        Assert.Null(await _app.Services.GetRequiredService<AuditLog>().FindBreakAsync(CancellationToken.None));
        Assert.Distinct(_writers.Acknowledged);
    }

    // Whatever the clock says, every subscription has read all of the log, and the correspondent has had a mail of each request.
    private async Task AssertArrivedAsync()
    {
        await Soon.UntilAsync(() => _app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<PortalDb>();
            var last = await db.Database.SqlQuery<long>($"SELECT max(id) AS \"Value\" FROM events").SingleAsync();
            var behind = await db.Database.SqlQuery<int>($"SELECT count(*) AS \"Value\" FROM subscription_checkpoints WHERE event_id < {last} OR failures > 0 OR parked > 0").SingleAsync();
            var queued = await db.Database.SqlQuery<int>($"SELECT count(*) AS \"Value\" FROM queued_mails WHERE state = 0").SingleAsync();
            return behind == 0 && queued == 0;
        }));
        var mails = await _smtp.MessagesAsync();
        Assert.All(_writers.Acknowledged, number => Assert.Contains(mails, m => m.Subject.Contains(number, StringComparison.Ordinal)));
    }
}
