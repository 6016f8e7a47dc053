using System.Net;
using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Jobs;
using Amue.Portal.Platform.Security;
using Amue.Portal.Testing.Portal;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Operating.Tests.Pages;

public sealed class SeeingHowThePortalRuns : IAsyncLifetime
{
    private const string Address = "/administration/exploitation";

    private PortalApp _app = null!;
    private PortalClient _root = null!;

    public async Task InitializeAsync()
    {
        _app = await PortalApp.StartAsync(endpoints: routes => routes.MapGet("/casse", Break).WithMetadata(new OutsidePortalAttribute()));
        _root = await _app.SignInAsync(People.Root);
    }

    public async Task DisposeAsync()
    {
        _root.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task tells_of_version_jobs_events_index_and_mails()
    {
        var page = await _root.PageAsync(Address);

        Assert.Contains(ProgramVersion.Current, page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(_app.Services.GetRequiredService<JobBoard>().Jobs.Select(j => j.Name), page.QuerySelectorAll("section[aria-labelledby=jobs] tbody th").Select(c => c.TextContent));
        Assert.NotEmpty(page.QuerySelectorAll("section[aria-labelledby=events] tbody tr"));
        Assert.NotNull(page.QuerySelector("#index"));
        Assert.NotNull(page.QuerySelector("#mail"));
    }

    [Fact]
    public async Task is_in_the_menu_of_who_administers_the_platform_only()
    {
        using var ines = await _app.SignInAsync(People.Ines);

        Assert.Contains(Address, (await _root.PageAsync("/administration")).QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        Assert.Equal(HttpStatusCode.NotFound, (await ines.GetAsync(Address)).StatusCode);
        Assert.DoesNotContain(Address, (await ines.PageAsync("/")).QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task fits_in_a_page()
    {
        var page = await _root.PageAsync(Address);

        Assert.InRange(page.All.Length, 1, 580);
    }

    [Fact]
    public async Task runs_a_job_now_tells_how_it_ended_and_notes_who_asked()
    {
        var done = await _root.PostWithTokenAsync(Address, Address + "?handler=Run", ("job", "mail.send"));
        Assert.Equal(HttpStatusCode.Found, done.StatusCode);

        var page = await _root.PageAsync(Address);
        Assert.Contains("mail.send", page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(_app.Services.GetRequiredService<JobBoard>().Jobs.Single(j => j.Name == "mail.send").LastRun);
        Assert.Contains(await ActsAsync(), a => a is { Action: "platform.runJob", Target: "job:mail.send" } && a.ActorId is not null);
    }

    [Theory]
    [InlineData("?handler=Run", "job", "no.such-job")]
    [InlineData("?handler=Retry", "mail", "0196c9a0-0000-7000-8000-000000000000")]
    public async Task finds_no_other_job_or_mail(string handler, string field, string value)
    {
        var answer = await _root.PostWithTokenAsync(Address, Address + handler, (field, value));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task refuses_acts_of_others_and_notes_them()
    {
        using var claire = await _app.SignInAsync(People.Claire);

        var answer = await claire.PostWithTokenAsync("/moi", Address + "?handler=Run", ("job", "mail.send"));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain(await ActsAsync(), a => a.Action == "platform.runJob");
    }

    [Fact]
    public async Task puts_a_mail_that_was_set_aside_back_into_the_queue()
    {
        await PortalMails.ParkOneAsync(_app);
        var page = await _root.PageAsync(Address);
        var mail = page.QuerySelector("button[name=mail]")!.GetAttribute("value")!;

        Assert.Equal(HttpStatusCode.Found, (await _root.PostWithTokenAsync(Address, Address + "?handler=Retry", ("mail", mail))).StatusCode);

        Assert.Null((await _root.PageAsync(Address)).QuerySelector("button[name=mail]"));
        Assert.Contains(await ActsAsync(), a => a.Action == "mail.retry");
    }

    [Fact]
    public async Task counts_errors_by_type_and_place_and_keeps_no_message()
    {
        using var visitor = _app.Anonymous();
        await visitor.GetAsync("/casse");
        await visitor.GetAsync("/casse");

        var page = await _root.PageAsync(Address);
        var row = page.QuerySelector("section[aria-labelledby=errors] tbody tr")!;
        Assert.Equal(["BrokenException", "Operating.Tests.Pages.SeeingHowThePortalRuns", "2"], row.Children.Take(3).Select(c => c.TextContent));
        Assert.DoesNotContain("claire@example.org", page.DocumentElement.TextContent, StringComparison.Ordinal);
    }

    private static void Break() => throw new BrokenException("claire@example.org did this");

    private Task<IReadOnlyList<AuditRow>> ActsAsync() => _app.InScopeAsync(async services =>
        (await services.GetRequiredService<ReadAudit>().ExecuteAsync(new AuditFilter(), Actor.System("a test"), CancellationToken.None)).Value.Rows);

    private sealed class BrokenException(string message) : Exception(message);
}
