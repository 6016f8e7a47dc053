using System.Net;
using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Testing.Portal;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Web.Tests.Audit;

public sealed class RefusingAnAttempt : IAsyncLifetime
{
    private PortalApp _app = null!;
    private PortalClient _claire = null!;

    public async Task InitializeAsync()
    {
        _app = await PortalApp.StartAsync(endpoints: endpoints => endpoints.MapGet(
            "/interdit/{**rest}",
            (Func<HttpContext, Task<IResult>>)(context => ((Outcome<Done>)Refusal.NotPermitted).ToResultAsync(context))));
        _claire = await _app.SignInAsync(People.Claire);
    }

    public async Task DisposeAsync()
    {
        _claire.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task leaves_an_entry_of_who_tried_what_where()
    {
        var response = await _claire.GetAsync("/interdit/ici");

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        var entry = Assert.Single(await RefusalsAsync());
        Assert.Equal((await _app.ActorAsync(People.Claire)).Ref, entry.ActorRef);
        Assert.StartsWith("GET ", entry.Action, StringComparison.Ordinal);
        Assert.Equal("/interdit/ici", entry.Target);
        Assert.Equal(_app.Clock.UtcNow, entry.At);
    }

    [Fact]
    public async Task on_a_page_leaves_an_entry_too()
    {
        var form = await _claire.PageAsync("/demandes/nouvelle?produit=sifac");
        var sent = await _claire.SubmitAsync(form, "#request", ("Subject", "Blocage"), ("Description", "Ce qui se passe."), ("CategoryCode", "DEP"));
        var request = sent.Headers.Location!.OriginalString;

        var response = await _claire.PostWithTokenAsync(request, request + "?handler=Own");

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal(request, Assert.Single(await RefusalsAsync()).Target);
    }

    [Fact]
    public async Task at_an_address_longer_than_an_entry_is_refused_and_kept_all_the_same()
    {
        var address = "/interdit/" + new string('a', 2_000);

        var response = await _claire.GetAsync(address);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal(address[..AuditEntry.MaxTargetLength], Assert.Single(await RefusalsAsync()).Target);
    }

    [Fact]
    public async Task keeps_nothing_of_the_question_that_was_asked()
    {
        await _claire.GetAsync("/interdit/ici?q=un-secret");

        var entry = Assert.Single(await RefusalsAsync());
        Assert.DoesNotContain("un-secret", entry.Action + entry.Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task of_a_visitor_says_no_more_than_an_unknown_address()
    {
        using var visitor = _app.Anonymous();
        var refused = await visitor.GetAsync("/interdit/ici");
        var unknown = await visitor.GetAsync("/inconnu/ici");

        Assert.Equal((unknown.StatusCode, HttpStatusCode.Found), (refused.StatusCode, refused.StatusCode));
    }

    private Task<List<AuditEntry>> RefusalsAsync() => _app.InScopeAsync(services =>
        services.GetRequiredService<PortalDb>().AuditEntries.AsNoTracking().Where(e => e.Outcome == "refused").ToListAsync());
}
