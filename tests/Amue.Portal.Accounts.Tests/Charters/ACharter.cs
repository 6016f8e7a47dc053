using System.Net;
using Amue.Portal.Accounts.Charters;
using Amue.Portal.Accounts.Registration;
using Amue.Portal.Accounts.Tests.Hosting;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Accounts.Tests.Charters;

public abstract class ACharter(DatabaseProvider provider) : IAsyncLifetime
{
    private HostedDatabase _database = null!;
    private AccountsHost _host = null!;

    public async Task InitializeAsync()
    {
        _database = await HostedDatabase.CreateAsync(provider);
        _host = await AccountsHost.StartAsync(_database);
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task that_was_never_published_is_asked_of_nobody()
    {
        using var administrator = await AdministratorAsync();

        Assert.Equal(HttpStatusCode.Redirect, (await InviteAsync(administrator)).StatusCode);
    }

    [Fact]
    public async Task not_accepted_leaves_reading_and_answers_what_is_written_by_itself()
    {
        using var administrator = await AdministratorAsync();
        var page = await administrator.OpenAsync("/administration/invitations");
        await PublishAsync("Soyez courtois.");

        var answer = await administrator.SubmitAsync(page, new() { ["Email"] = "refuse@example.org" });

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("Soyez courtois.", (await Browser.ReadAsync(answer)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await _host.MailsToAsync("refuse@example.org"));
        Assert.Equal(HttpStatusCode.OK, (await administrator.GetAsync("/administration/invitations")).StatusCode);
    }

    [Fact]
    public async Task accepted_on_the_spot_lets_go_on_what_was_written()
    {
        using var administrator = await AdministratorAsync();
        var page = await administrator.OpenAsync("/administration/invitations");
        await PublishAsync("Soyez courtois.");
        var asked = await Browser.ReadAsync(await administrator.SubmitAsync(page, new() { ["Email"] = "accepte@example.org" }));

        var answer = await administrator.SubmitAsync(asked, []);

        Assert.Equal("/administration/invitations", answer.Headers.Location!.OriginalString);
        Assert.Single(await _host.MailsToAsync("accepte@example.org"));
        Assert.Equal(HttpStatusCode.Redirect, (await InviteAsync(administrator)).StatusCode);
    }

    [Fact]
    public async Task in_a_new_version_is_to_be_accepted_again()
    {
        using var administrator = await AdministratorAsync();
        await PublishAsync("Soyez courtois.");
        await administrator.SubmitAsync(await administrator.OpenAsync("/charte"), []);
        Assert.Equal(HttpStatusCode.Redirect, (await InviteAsync(administrator)).StatusCode);

        await PublishAsync("Soyez courtois et précis.");

        Assert.Equal(HttpStatusCode.Forbidden, (await InviteAsync(administrator)).StatusCode);
    }

    [Fact]
    public async Task published_again_as_it_is_stays_the_same_version()
    {
        Assert.Equal(1, await PublishAsync("Soyez courtois."));
        Assert.Equal(1, await PublishAsync(" Soyez courtois.\r\n"));
        Assert.Equal(2, await PublishAsync("Soyez courtois et précis."));
    }

    [Fact]
    public async Task that_changed_while_it_was_read_is_not_accepted_unread()
    {
        var member = await _host.ActorAsync((await _host.CreateAccountAsync()).Id);
        await PublishAsync("Soyez courtois.");
        await PublishAsync("Soyez courtois et précis.");

        var accepted = await _host.InScopeAsync(services => services.GetRequiredService<AcceptCharter>().ExecuteAsync(1, member, CancellationToken.None));

        Assert.Equal(RefusalKind.Conflict, accepted.Refusal!.Kind);
    }

    [Fact]
    public async Task not_accepted_still_lets_people_leave_and_see_to_their_own_access()
    {
        var account = await _host.CreateAccountAsync();
        using var browser = await _host.SignInAsync(account.Login);
        await PublishAsync("Soyez courtois.");

        Assert.Equal(HttpStatusCode.Redirect, (await browser.SubmitAsync(await browser.OpenAsync("/moi"), new() { ["Language"] = "en" })).StatusCode);
        Assert.Equal("/", (await browser.SignOutAsync()).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task not_accepted_leaves_only_reading_to_programs()
    {
        var account = await _host.CreateAccountAsync();
        using var browser = await _host.SignInAsync(account.Login);
        await PublishAsync("Soyez courtois.");

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/api/mon-nom")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.PostWithoutTokenAsync("/api/mon-nom")).StatusCode);
    }

    [Fact]
    public async Task is_published_by_the_administrators_of_the_platform_only()
    {
        var member = await _host.ActorAsync((await _host.CreateAccountAsync()).Id);

        var published = await _host.InScopeAsync(services => services.GetRequiredService<PublishCharter>().ExecuteAsync(new CharterText("Tout est permis.", ""), member, CancellationToken.None));

        Assert.Equal(RefusalKind.NotPermitted, published.Refusal!.Kind);
    }

    [Fact]
    public async Task is_published_through_its_page()
    {
        using var administrator = await AdministratorAsync();

        var answer = await administrator.SubmitAsync(await administrator.OpenAsync("/administration/charte"), new() { ["French"] = "# Règles\n\nSoyez courtois." });

        Assert.Equal("/charte", answer.Headers.Location!.OriginalString);
        using var visitor = _host.NewBrowser();
        Assert.Contains("Soyez courtois.", await visitor.ReadAsync("/charte"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task is_put_in_force_by_a_recipe()
    {
        await _host.InScopeAsync(services => TestRecipe.RunAsync(services, """{ "name": "charte", "steps": [ { "name": "charter", "french": "Soyez courtois.", "english": "Be courteous." } ] }"""));

        using var visitor = _host.NewBrowser("en");
        Assert.Contains("Be courteous.", await visitor.ReadAsync("/charte"), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> InviteAsync(Browser browser) =>
        await browser.SubmitAsync(await browser.OpenAsync("/administration/invitations"), new() { ["Email"] = $"{Guid.NewGuid():N}@example.org" });

    [Fact]
    public async Task of_a_demonstration_is_accepted_by_its_invented_people_and_by_nobody_else()
    {
        var (invented, real) = (await _host.CreateAccountAsync(), await _host.CreateAccountAsync(d => d with { Email = "claire.aubry@universite.fr" }));

        await _host.InScopeAsync(services => TestRecipe.RunAsync(
            services, """{ "name": "charte", "steps": [ { "name": "charter", "french": "Soyez courtois.", "acceptedByInvented": true } ] }"""));

        Assert.Equal((false, true), (await OwesAsync(invented.Id), await OwesAsync(real.Id)));

        async Task<bool> OwesAsync(Guid account)
        {
            var actor = await _host.ActorAsync(account);
            return await _host.InScopeAsync(services => services.GetRequiredService<ReadCharter>().IsOwedByAsync(actor, CancellationToken.None));
        }
    }

    private Task<int> PublishAsync(string french) => _host.InScopeAsync(async services =>
        (await services.GetRequiredService<PublishCharter>().ExecuteAsync(new CharterText(french, ""), Actor.System("test"), CancellationToken.None)).Value);

    private async Task<Browser> AdministratorAsync() =>
        await _host.SignInAsync((await _host.CreateAccountAsync(d => d with { Roles = [new RequestedRole(Role.Member), new RequestedRole("PlatformAdministrator")] })).Login);
}

public sealed class ACharterOnSqlite() : ACharter(DatabaseProvider.Sqlite);

public sealed class ACharterOnPostgreSql() : ACharter(DatabaseProvider.PostgreSql);
