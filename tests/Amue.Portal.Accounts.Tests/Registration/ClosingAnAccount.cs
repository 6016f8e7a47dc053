using Amue.Portal.Accounts.Closing;
using Amue.Portal.Accounts.Registration;
using Amue.Portal.Accounts.Tests.Hosting;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Accounts.Tests.Registration;

/// <summary>Who closed or reopened whose account, and why, is in the audit.</summary>
public class ClosingAnAccount(OnSqlite hosted) : IClassFixture<OnSqlite>
{
    private AccountsHost Host => hosted.Host;

    [Fact]
    public async Task is_noted_with_who_whom_and_why()
    {
        var (root, claire) = (await AdministratorAsync(), await Host.CreateAccountAsync());

        await Host.InScopeAsync(s => s.GetRequiredService<DisableAccount>().ExecuteAsync(claire.Id, "Départ à la retraite", root, CancellationToken.None));

        Assert.Equal(new Entry(DisableAccount.AuditedAction, "done", root.Ref, await RefOfAsync(claire.Id), "Départ à la retraite"), Assert.Single(await AuditedAsync(claire.Id)));
    }

    [Fact]
    public async Task undone_is_noted_too()
    {
        var (root, claire) = (await AdministratorAsync(), await Host.CreateAccountAsync());
        await Host.InScopeAsync(s => s.GetRequiredService<DisableAccount>().ExecuteAsync(claire.Id, Actor.System("test"), CancellationToken.None));

        await Host.InScopeAsync(s => s.GetRequiredService<ReinstateAccount>().ExecuteAsync(claire.Id, "Revenue de congé", root, CancellationToken.None));

        Assert.Equal(new Entry(ReinstateAccount.AuditedAction, "done", root.Ref, await RefOfAsync(claire.Id), "Revenue de congé"), (await AuditedAsync(claire.Id))[^1]);
    }

    [Fact]
    public async Task again_notes_nothing_more()
    {
        var claire = await Host.CreateAccountAsync();
        for (var time = 0; time < 2; time++)
        {
            await Host.InScopeAsync(s => s.GetRequiredService<DisableAccount>().ExecuteAsync(claire.Id, Actor.System("test"), CancellationToken.None));
        }

        Assert.Single(await AuditedAsync(claire.Id));
    }

    [Fact]
    public async Task without_the_right_is_noted_as_refused()
    {
        var (member, claire) = (await Host.ActorAsync((await Host.CreateAccountAsync()).Id), await Host.CreateAccountAsync());

        var disabled = await Host.InScopeAsync(s => s.GetRequiredService<DisableAccount>().ExecuteAsync(claire.Id, member, CancellationToken.None));
        var reinstated = await Host.InScopeAsync(s => s.GetRequiredService<ReinstateAccount>().ExecuteAsync(claire.Id, member, CancellationToken.None));

        Assert.Equal((RefusalKind.NotPermitted, RefusalKind.NotPermitted), (disabled.Refusal!.Kind, reinstated.Refusal!.Kind));
        Assert.Equal(
            [(DisableAccount.AuditedAction, "refused", member.Ref), (ReinstateAccount.AuditedAction, "refused", member.Ref)],
            (await AuditedAsync(claire.Id)).Select(e => (e.Action, e.Outcome, e.By)));
    }

    [Fact]
    public async Task refuses_a_reason_that_is_a_story_and_changes_nothing()
    {
        var (root, claire) = (await AdministratorAsync(), await Host.CreateAccountAsync());

        var refused = await Host.InScopeAsync(s => s.GetRequiredService<DisableAccount>().ExecuteAsync(claire.Id, new string('a', ClosingAudit.LongestReason + 1), root, CancellationToken.None));

        Assert.Equal("accounts.closing.reason", Assert.Single(refused.Refusal!.Errors).Key);
        Assert.Empty(await AuditedAsync(claire.Id));
    }

    private async Task<Actor> AdministratorAsync() =>
        await Host.ActorAsync((await Host.CreateAccountAsync(d => d with { Roles = [new RequestedRole(Role.Member), new RequestedRole("PlatformAdministrator")] })).Id);

    private Task<Guid?> RefOfAsync(Guid account) =>
        Host.InScopeAsync(s => s.GetRequiredService<PortalDb>().ActorReferences.Where(r => r.AccountId == account).Select(r => (Guid?)r.Ref).SingleAsync());

    private async Task<List<Entry>> AuditedAsync(Guid account)
    {
        var person = await RefOfAsync(account);
        return await Host.InScopeAsync(s => s.GetRequiredService<PortalDb>().Database.SqlQuery<Entry>(
            $"""
            SELECT action AS "Action", outcome AS "Outcome", actor_ref AS "By", subject_ref AS "Whom", reason AS "Why"
            FROM audit_entries WHERE subject_ref = {person} AND (action = 'accounts.disable' OR action = 'accounts.reinstate') ORDER BY id
            """).ToListAsync());
    }

    private sealed record Entry(string Action, string Outcome, Guid? By, Guid? Whom, string? Why);
}
