using System.Net;
using Amue.Portal.Accounts.Data;
using Amue.Portal.Accounts.Passphrases;
using Amue.Portal.Accounts.SignIn;
using Amue.Portal.Accounts.Tests.Hosting;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Accounts.Tests.SignIn;

public abstract class TryingPassphrases(Hosted hosted)
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    private AccountsHost Host => hosted.Host;

    [Fact]
    public async Task four_times_makes_nobody_wait()
    {
        var login = (await Host.CreateAccountAsync()).Login;
        await FailAsync(login, 4);

        Assert.True(await SucceedsAsync(login));
    }

    [Fact]
    public async Task a_fifth_time_makes_even_the_right_one_wait_thirty_seconds()
    {
        var login = (await Host.CreateAccountAsync()).Login;
        await FailAsync(login, 5);

        Assert.False(await SucceedsAsync(login));
        Host.Clock.Advance(SignInPace.Pause - Moment);
        Assert.False(await SucceedsAsync(login));
        Host.Clock.Advance(Moment);
        Assert.True(await SucceedsAsync(login));
    }

    [Fact]
    public async Task a_tenth_time_locks_for_fifteen_minutes()
    {
        var login = (await Host.CreateAccountAsync()).Login;
        await FailAsync(login, 10);

        Assert.False(await SucceedsAsync(login));
        Host.Clock.Advance(SignInPace.Lock - Moment);
        Assert.False(await SucceedsAsync(login));
        Host.Clock.Advance(Moment);
        Assert.True(await SucceedsAsync(login));
    }

    [Fact]
    public async Task while_waiting_makes_nobody_wait_longer()
    {
        var login = (await Host.CreateAccountAsync()).Login;
        await FailAsync(login, 5);
        using var browser = Host.NewBrowser();
        for (var i = 0; i < 10; i++)
        {
            await browser.SignInAsync(login, "une autre lanterne pliée");
        }

        Host.Clock.Advance(SignInPace.Pause);
        Assert.True(await SucceedsAsync(login));
    }

    [Fact]
    public async Task leaves_the_owners_open_session_alone()
    {
        var login = (await Host.CreateAccountAsync()).Login;
        using var owner = await Host.SignInAsync(login);

        await FailAsync(login, 10);

        Assert.Equal(HttpStatusCode.OK, (await owner.GetAsync("/mon-nom")).StatusCode);
    }

    [Fact]
    public async Task starts_anew_after_the_right_one()
    {
        var login = (await Host.CreateAccountAsync()).Login;
        await FailAsync(login, 4);
        Assert.True(await SucceedsAsync(login));

        await FailAsync(login, 4);

        Assert.True(await SucceedsAsync(login));
    }

    [Fact]
    public async Task of_one_account_makes_no_other_wait()
    {
        var other = (await Host.CreateAccountAsync()).Login;
        await FailAsync((await Host.CreateAccountAsync()).Login, 10);

        Assert.True(await SucceedsAsync(other));
    }

    [Fact]
    public async Task all_at_once_gives_no_more_tries_than_one_after_the_other()
    {
        var account = await Host.CreateAccountAsync();

        var turns = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => TakeTurnAsync(account.Id)));

        Assert.Equal([1, 2, 3, 4, 5], turns.OfType<int>().Order());
    }

    [Fact]
    public async Task all_at_once_over_the_web_counts_each_one_that_was_looked_at()
    {
        var account = await Host.CreateAccountAsync();
        using var browser = Host.NewBrowser();
        var page = await browser.OpenAsync("/connexion");

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ =>
            browser.SubmitAsync(page, new() { ["Login"] = account.Login, ["Passphrase"] = "une autre lanterne pliée" })));

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.UnprocessableEntity, a.StatusCode));
        Assert.Equal(SignInPace.SlowsDownAt, await AttemptsAsync(account.Id));
    }

    [Fact]
    public async Task a_hundred_times_in_a_row_asks_for_a_new_one()
    {
        var account = await Host.CreateAccountAsync();
        for (var i = 0; i < SignInPace.Most; i++)
        {
            Assert.NotNull(await TakeTurnAsync(account.Id));
            Host.Clock.Advance(SignInPace.Lock);
        }

        Assert.False(await SucceedsAsync(account.Login));
        await Host.InScopeAsync(async services => Assert.True((await services.GetRequiredService<ReplacePassphrase>()
            .ExecuteAsync(account.Id, AccountsHost.Passphrase, Actor.System("test"), CancellationToken.None)).Succeeded));
        Assert.True(await SucceedsAsync(account.Login));
    }

    /// <summary>Wrong ones, each as soon as it is looked at again.</summary>
    private async Task FailAsync(string login, int times)
    {
        using var browser = Host.NewBrowser();
        for (var i = 1; i <= times; i++)
        {
            var answer = await browser.SignInAsync(login, "une autre lanterne pliée");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            if (i >= SignInPace.SlowsDownAt && i < times)
            {
                Host.Clock.Advance(SignInPace.Pause);
            }
        }
    }

    private async Task<bool> SucceedsAsync(string login)
    {
        using var browser = Host.NewBrowser();
        return (await browser.SignInAsync(login, AccountsHost.Passphrase)).StatusCode == HttpStatusCode.Redirect;
    }

    private Task<int?> TakeTurnAsync(Guid accountId) => Host.InScopeAsync(services =>
        services.GetRequiredService<SignInPace>().TakeTurnAsync(accountId, CancellationToken.None));

    private Task<int> AttemptsAsync(Guid accountId) => Host.InScopeAsync(services =>
        services.GetRequiredService<PortalDb>().SignInAttempts.Where(a => a.AccountId == accountId).Select(a => a.Attempts).SingleAsync());
}

public sealed class TryingPassphrasesOnSqlite(OnSqlite hosted) : TryingPassphrases(hosted), IClassFixture<OnSqlite>;

public sealed class TryingPassphrasesOnPostgreSql(OnPostgreSql hosted) : TryingPassphrases(hosted), IClassFixture<OnPostgreSql>;
