using System.Net;
using System.Text.RegularExpressions;
using Amue.Portal.Accounts.Closing;
using Amue.Portal.Accounts.SignIn;
using Amue.Portal.Accounts.Tests.Hosting;
using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Accounts.Tests.SignIn;

public abstract partial class ARefusedSignIn(Hosted hosted)
{
    private AccountsHost Host => hosted.Host;

    [Fact]
    public async Task is_the_same_answer_for_a_wrong_passphrase_as_for_a_login_that_nobody_has()
    {
        var known = await Host.CreateAccountAsync();
        var unknown = $"personne.{Guid.NewGuid():N}";

        Assert.Equal(await AnswerAsync(known.Login, "une autre lanterne pliée"), await AnswerAsync(unknown, "une autre lanterne pliée"));
    }

    [Fact]
    public async Task is_the_same_answer_for_the_right_passphrase_of_a_disabled_account()
    {
        var account = await Host.CreateAccountAsync();
        await DisableAsync(account.Id);

        Assert.Equal(await AnswerAsync($"personne.{Guid.NewGuid():N}", AccountsHost.Passphrase), await AnswerAsync(account.Login, AccountsHost.Passphrase));
    }

    [Fact]
    public async Task is_the_same_answer_for_an_account_without_a_passphrase()
    {
        var account = await Host.CreateAccountAsync(passphrase: null);

        Assert.Equal(await AnswerAsync($"personne.{Guid.NewGuid():N}", AccountsHost.Passphrase), await AnswerAsync(account.Login, AccountsHost.Passphrase));
    }

    [Fact]
    public async Task is_the_same_answer_for_the_right_passphrase_of_an_account_that_must_wait()
    {
        var account = await Host.CreateAccountAsync();
        for (var i = 0; i < SignInPace.SlowsDownAt; i++)
        {
            await AnswerAsync(account.Login, "une autre lanterne pliée");
        }

        Assert.Equal(await AnswerAsync($"personne.{Guid.NewGuid():N}", AccountsHost.Passphrase), await AnswerAsync(account.Login, AccountsHost.Passphrase));
    }

    [Theory]
    [InlineData("known")]
    [InlineData("unknown")]
    [InlineData("disabled")]
    [InlineData("without passphrase")]
    [InlineData("waiting")]
    [InlineData("not a login at all ' OR 1=1")]
    public async Task costs_one_hash_and_one_audit_entry(string who)
    {
        var login = await LoginOfAsync(who);
        var (hashes, entries) = (Host.Hasher.Verifications, await AuditedAsync());

        await AnswerAsync(login, "une autre lanterne pliée");

        Assert.Equal(hashes + 1, Host.Hasher.Verifications);
        Assert.Equal(entries.Count + 1, (await AuditedAsync()).Count);
    }

    [Fact]
    public async Task leaves_neither_the_login_nor_the_passphrase_in_the_audit()
    {
        var account = await Host.CreateAccountAsync();
        await AnswerAsync(account.Login, "une autre lanterne pliée");
        await AnswerAsync("ma phrase de passe tapée au mauvais endroit", "");
        await AnswerAsync("ma phrase de passe tapée au mauvais endroit", "x");

        var person = await Host.InScopeAsync(services => services.GetRequiredService<PortalDb>().ActorReferences.SingleAsync(r => r.AccountId == account.Id));
        var last = (await AuditedAsync()).TakeLast(2).ToList();
        Assert.Equal(($"person:{person.Ref:N}", "refused"), (last[0].Target, last[0].Outcome));
        Assert.Equal(("unknown", "refused"), (last[1].Target, last[1].Outcome));
    }

    [Fact]
    public async Task says_so_in_the_readers_language()
    {
        using var browser = Host.NewBrowser("en-US,en;q=0.9,fr;q=0.8");

        var answer = await browser.SignInAsync("nobody.at.all", "une autre lanterne pliée");

        Assert.Contains("The login and the passphrase do not match", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [GeneratedRegex("(__RequestVerificationToken\" type=\"hidden\" value=|nonce=)\"[^\"]*")]
    private static partial Regex Drawn();

    private async Task<(HttpStatusCode Status, string Headers, string Body)> AnswerAsync(string login, string passphrase)
    {
        using var browser = Host.NewBrowser();
        var answer = await browser.SignInAsync(login, passphrase);
        var body = Drawn().Replace(await answer.Content.ReadAsStringAsync(), "$1");
        var headers = answer.Headers.Where(h => h.Key is not "Content-Security-Policy").Select(h => $"{h.Key}: {string.Join(",", h.Value)}");
        return (answer.StatusCode, string.Join('\n', headers), body.Replace(WebUtility.HtmlEncode(login), "LOGIN", StringComparison.Ordinal));
    }

    private async Task<string> LoginOfAsync(string who)
    {
        if (who is not ("known" or "disabled" or "waiting" or "without passphrase"))
        {
            return who;
        }

        var account = await Host.CreateAccountAsync(passphrase: who == "without passphrase" ? null : AccountsHost.Passphrase);
        if (who == "disabled")
        {
            await DisableAsync(account.Id);
        }

        for (var i = 0; who == "waiting" && i < SignInPace.LocksAt; i++)
        {
            await AnswerAsync(account.Login, "une autre lanterne pliée");
        }

        return account.Login;
    }

    private Task DisableAsync(Guid id) => Host.InScopeAsync(async services =>
        Assert.True((await services.GetRequiredService<DisableAccount>().ExecuteAsync(id, Actor.System("test"), CancellationToken.None)).Succeeded));

    private Task<List<AuditEntry>> AuditedAsync() => Host.InScopeAsync(services =>
        services.GetRequiredService<PortalDb>().Set<AuditEntry>().AsNoTracking().Where(e => e.Action == SignInByPassphrase.AuditedAction).OrderBy(e => e.Id).ToListAsync());
}

public sealed class ARefusedSignInOnSqlite(OnSqlite hosted) : ARefusedSignIn(hosted), IClassFixture<OnSqlite>;

public sealed class ARefusedSignInOnPostgreSql(OnPostgreSql hosted) : ARefusedSignIn(hosted), IClassFixture<OnPostgreSql>;
