using Amue.Portal.Accounts.Data;
using Amue.Portal.Accounts.People;
using Amue.Portal.Accounts.Roles;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential;
using Amue.Portal.Referential.Establishments;
using Amue.Portal.Referential.Support;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.Correspondents;

/// <summary>
/// In one establishment: tells correspondents that the yearly confirmation of their role has lapsed, and some days later its administrators,
/// who confirm it. Each is told once a lapse. A role is as good as confirmed on the day on which it is given.
/// </summary>
internal sealed class RemindOfConfirmations(PortalDb db, ReferentialDirectory referential, CorrespondentRegister register, IAccountMail mail, TimeProvider time)
{
    /// <summary>From the mail to the correspondent to the one to the administrators.</summary>
    public const int DaysToAdministrators = 14;

    public async Task<Outcome<Done>> ExecuteAsync(Guid establishmentId, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.IsSystem)
        {
            return Refusal.NotPermitted;
        }

        if (await referential.FindEstablishmentAsync(establishmentId, cancellationToken) is not { IsOpen: true } establishment)
        {
            return Done.Instance;
        }

        var now = time.GetUtcNow().UtcDateTime;
        var today = DateOnly.FromDateTime(now);
        var lapses = await LapsesAsync(establishment, now, today, cancellationToken);
        foreach (var told in lapses.Where(l => !l.IsTold).GroupBy(l => (l.Entry.AccountId, l.Since)))
        {
            await TellCorrespondentAsync(establishment, told.Key.AccountId, told.Key.Since, [.. told], today, cancellationToken);
        }

        var overdue = lapses.Where(l => l.IsTold && !l.AreAdministratorsTold && l.Entry.RemindedOn!.Value.AddDays(DaysToAdministrators) <= today).ToList();
        if (overdue.Count > 0)
        {
            await TellAdministratorsAsync(establishment, overdue, now, today, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        return Done.Instance;
    }

    /// <summary>Of the products that the establishment uses and the accounts that are open.</summary>
    private async Task<List<Lapse>> LapsesAsync(EstablishmentEntry establishment, DateTime now, DateOnly today, CancellationToken cancellationToken)
    {
        var products = (await referential.DeployedProductsAsync(establishment.Id, cancellationToken)).ToDictionary(d => d.Product.Id, d => d.Product.Key);
        var accounts = db.Accounts;
        var held = await db.RoleGrants.AsNoTracking()
            .Where(g => g.Role == Correspondence.Role && g.EstablishmentId == establishment.Id && g.ProductId != null && (g.ExpiresAt == null || g.ExpiresAt > now))
            .Where(g => accounts.Any(a => a.Id == g.AccountId && a.DisabledAt == null))
            .Select(g => new { g.AccountId, ProductId = g.ProductId!.Value, g.GrantedAt })
            .ToListAsync(cancellationToken);
        var said = (await register.OfAsync(establishment.Id, cancellationToken)).ToDictionary(c => (c.ProductId, c.AccountId));
        return held.Where(h => products.ContainsKey(h.ProductId))
            .GroupBy(h => (h.ProductId, h.AccountId))
            .Select(g =>
            {
                var entry = said.GetValueOrDefault(g.Key) ?? new CorrespondentEntry(establishment.Id, g.Key.ProductId, g.Key.AccountId);
                return new Lapse(entry, products[entry.ProductId], entry.LapsesOn(DateOnly.FromDateTime(g.Max(h => h.GrantedAt))));
            })
            .Where(l => l.Since <= today)
            .OrderBy(l => l.Product, StringComparer.Ordinal)
            .ToList();
    }

    private async Task TellCorrespondentAsync(
        EstablishmentEntry establishment, Guid account, DateOnly since, List<Lapse> lapses, DateOnly today, CancellationToken cancellationToken)
    {
        await mail.EnqueueAsync(
            new AccountMail($"confirmation:{establishment.Id:N}:{account:N}:{since:yyyyMMdd}", "accounts.mail.confirmation", "/moi")
            {
                AccountId = account,
                Arguments = [establishment.Code, string.Join(", ", lapses.Select(l => l.Product))],
                HoldsSecret = false,
            },
            cancellationToken);
        foreach (var lapse in lapses)
        {
            await register.WriteAsync(lapse.Entry with { RemindedOn = today }, cancellationToken);
        }
    }

    /// <summary>One mail each, however many have lapsed.</summary>
    private async Task TellAdministratorsAsync(EstablishmentEntry establishment, List<Lapse> lapses, DateTime now, DateOnly today, CancellationToken cancellationToken)
    {
        var accounts = db.Accounts;
        var administrators = await db.RoleGrants
            .Where(g => g.Role == RoleKeys.EstablishmentAdministrator && g.EstablishmentId == establishment.Id && (g.ExpiresAt == null || g.ExpiresAt > now))
            .Where(g => accounts.Any(a => a.Id == g.AccountId && a.DisabledAt == null))
            .Select(g => g.AccountId).Distinct().ToListAsync(cancellationToken);
        foreach (var administrator in administrators)
        {
            await mail.EnqueueAsync(
                new AccountMail(
                    $"confirmations:{establishment.Id:N}:{administrator:N}:{today:yyyyMMdd}", "accounts.mail.confirmations",
                    $"/administration/correspondants?etablissement={Uri.EscapeDataString(establishment.Code)}")
                {
                    AccountId = administrator,
                    Arguments = [establishment.Code, string.Join(", ", lapses.Select(l => l.Product).Distinct())],
                    HoldsSecret = false,
                },
                cancellationToken);
        }

        foreach (var lapse in lapses)
        {
            await register.WriteAsync(lapse.Entry with { AdministratorsRemindedOn = today }, cancellationToken);
        }
    }

    /// <param name="Product">Its key.</param>
    /// <param name="Since">The first day on which the confirmation no longer holds.</param>
    private sealed record Lapse(CorrespondentEntry Entry, string Product, DateOnly Since)
    {
        // What was told before that day was told of an earlier lapse.
        public bool IsTold => Entry.RemindedOn >= Since;

        public bool AreAdministratorsTold => Entry.AdministratorsRemindedOn >= Since;
    }
}
