using System.Text.Json;
using Amue.Portal.Accounts.Data;
using Amue.Portal.Accounts.Registration;
using Amue.Portal.Accounts.Roles;
using Amue.Portal.Accounts.SignIn;
using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential;
using Amue.Portal.Referential.Support;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.Correspondents;

/// <summary>
/// Says what a correspondent answers for, that it is still so, and that they are absent until a day. Whoever stands in for them is given
/// the role until that day is over, by the rules that anybody is given one.
/// </summary>
internal sealed class DescribeCorrespondent(
    PortalDb db, ReferentialDirectory referential, CorrespondentRegister register, GrantRole grant, RevokeRole revoke, AuditLog audit, TimeProvider time)
{
    public const string Act = "accounts.correspondent.describe";

    public async Task<Outcome<Done>> ExecuteAsync(CorrespondentKey key, CorrespondentDetails details, Actor actor, CancellationToken cancellationToken)
    {
        if (await FindAsync(key, actor, cancellationToken) is not { } before)
        {
            return await RefuseAsync(key, actor, Refusal.NotFound);
        }

        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        if (details.AbsentUntil < today)
        {
            return Refusal.InvalidField(nameof(details.AbsentUntil), "accounts.correspondent.absencePast");
        }

        var standIn = await StandInAsync(before, details, cancellationToken);
        if (!standIn.Succeeded)
        {
            return standIn.Refusal;
        }

        var after = before with
        {
            Kind = details.Kind,
            IsPrimary = details.IsPrimary,
            ConfirmedOn = details.IsConfirmed ? today : before.ConfirmedOn,
            AbsentUntil = details.AbsentUntil,
            StandInId = standIn.Value.AccountId,
        };
        if (after == before)
        {
            return Done.Instance;
        }

        await register.WriteAsync(after, cancellationToken);
        if (await ReplaceAsync(before, after, actor, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        await audit.SaveAsync(db, actor, await ActAsync(key, before, after, cancellationToken), cancellationToken);
        return Done.Instance;
    }

    private async Task<CorrespondentEntry?> FindAsync(CorrespondentKey key, Actor actor, CancellationToken cancellationToken)
    {
        if (key.Establishment.Contains('\0', StringComparison.Ordinal)
            || await referential.FindEstablishmentAsync(key.Establishment, cancellationToken) is not { } establishment
            || !actor.May(AccountPermissions.Manage, new Scope(EstablishmentId: establishment.Id))
            || await referential.FindProductAsync(key.Product, cancellationToken) is not { } product)
        {
            return null;
        }

        var now = time.GetUtcNow().UtcDateTime;
        var holds = await db.RoleGrants.AnyAsync(
            g => g.AccountId == key.AccountId && g.Role == Correspondence.Role && g.EstablishmentId == establishment.Id && g.ProductId == product.Id && (g.ExpiresAt == null || g.ExpiresAt > now),
            cancellationToken);
        return !holds
            ? null
            : (await register.OfAsync(establishment.Id, cancellationToken)).SingleOrDefault(c => c.ProductId == product.Id && c.AccountId == key.AccountId)
                ?? new CorrespondentEntry(establishment.Id, product.Id, key.AccountId);
    }

    /// <summary>Somebody of the same establishment, and only while there is an absence.</summary>
    private async Task<Outcome<StandIn>> StandInAsync(CorrespondentEntry before, CorrespondentDetails details, CancellationToken cancellationToken)
    {
        if (details.StandIn.Length == 0)
        {
            return new StandIn(AccountId: null);
        }

        if (details.AbsentUntil is null)
        {
            return Refusal.InvalidField(nameof(details.AbsentUntil), "accounts.correspondent.standInWithoutAbsence");
        }

        var login = LoginName.Normalise(details.StandIn);
        var found = await db.Accounts
            .Where(a => a.NormalizedUserName == login && a.EstablishmentId == before.EstablishmentId && a.DisabledAt == null && a.Id != before.AccountId)
            .Select(a => (Guid?)a.Id).SingleOrDefaultAsync(cancellationToken);
        return found is null ? Refusal.InvalidField(nameof(details.StandIn), "accounts.correspondent.standIn", details.StandIn) : new StandIn(found);
    }

    /// <summary>Gives the new stand-in the role, and takes back what the former one was given for the absence.</summary>
    private async Task<Refusal?> ReplaceAsync(CorrespondentEntry before, CorrespondentEntry after, Actor actor, CancellationToken cancellationToken)
    {
        if ((before.StandInId, before.AbsentUntil) == (after.StandInId, after.AbsentUntil))
        {
            return null;
        }

        var (lentUntil, until) = (LastDay.EndOf(before.AbsentUntil), LastDay.EndOf(after.AbsentUntil));
        // Whoever is a correspondent for good, or for longer by another title, needs nothing more.
        if (after.StandInId is { } standIn
            && !await GrantsOf(standIn, after).AnyAsync(g => g.ExpiresAt == null || (g.ExpiresAt >= until && (before.StandInId != standIn || g.ExpiresAt != lentUntil)), cancellationToken))
        {
            var role = new RequestedRole(Correspondence.Role, new Scope(EstablishmentId: after.EstablishmentId, ProductId: after.ProductId), until);
            if (await grant.ExecuteAsync(standIn, role, actor, cancellationToken) is { Succeeded: false })
            {
                return Refusal.InvalidField(nameof(CorrespondentDetails.StandIn), "accounts.correspondent.standInNotGiven");
            }
        }

        return before.StandInId is { } former && former != after.StandInId ? await TakeBackAsync(former, before, lentUntil, actor, cancellationToken) : null;
    }

    private async Task<Refusal?> TakeBackAsync(Guid former, CorrespondentEntry pair, DateTime? lentUntil, Actor actor, CancellationToken cancellationToken)
    {
        var lent = await GrantsOf(former, pair).Where(g => g.ExpiresAt == lentUntil && g.ExpiresAt != null).Select(g => (Guid?)g.Id).FirstOrDefaultAsync(cancellationToken);
        return lent is { } id && await revoke.ExecuteAsync(former, id, actor, cancellationToken) is { Succeeded: false } kept ? kept.Refusal : null;
    }

    private IQueryable<RoleGrant> GrantsOf(Guid account, CorrespondentEntry pair) => db.RoleGrants.Where(
        g => g.AccountId == account && g.Role == Correspondence.Role && g.EstablishmentId == pair.EstablishmentId && g.ProductId == pair.ProductId);

    private async Task<AuditAct> ActAsync(CorrespondentKey key, CorrespondentEntry before, CorrespondentEntry after, CancellationToken cancellationToken) => new(Act, key.Words)
    {
        SubjectRef = await db.ActorReferences.Where(r => r.AccountId == key.AccountId).Select(r => (Guid?)r.Ref).SingleOrDefaultAsync(cancellationToken),
        Before = Json(before),
        After = Json(after),
    };

    private static string Json(CorrespondentEntry entry) => JsonSerializer.Serialize(
        new { Kind = entry.Kind.ToString(), entry.IsPrimary, entry.ConfirmedOn, entry.AbsentUntil, HasStandIn = entry.StandInId is not null }, JsonSerializerOptions.Web);

    private async Task<Refusal> RefuseAsync(CorrespondentKey key, Actor actor, Refusal refusal)
    {
        // What was tried is noted even for who hangs up at once.
        await audit.RecordAsync(actor, new AuditAct(Act, key.Words, AuditAct.Refused) { Reason = refusal.Kind.ToString() }, CancellationToken.None);
        return refusal;
    }

    private sealed record StandIn(Guid? AccountId);
}

/// <param name="Establishment">Its code.</param>
/// <param name="Product">Its key.</param>
internal sealed record CorrespondentKey(string Establishment, string Product, Guid AccountId)
{
    public string Words => $"correspondent:{Establishment} {Product}";
}

/// <param name="IsConfirmed">The establishment says today that it is still so.</param>
/// <param name="AbsentUntil">The last day of an absence; null: present.</param>
/// <param name="StandIn">The login of who answers meanwhile; empty: nobody.</param>
internal sealed record CorrespondentDetails(CorrespondentKind Kind, bool IsPrimary, bool IsConfirmed, DateOnly? AbsentUntil, string StandIn);
