using Amue.Portal.Accounts.Data;
using Amue.Portal.Accounts.Passphrases;
using Amue.Portal.Accounts.Registration;
using Amue.Portal.Accounts.Roles;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Recipes;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.Recipes;

/// <summary>Tells, before anything runs, what is wrong with one account of a recipe and where it is written.</summary>
internal sealed class AccountsValidation(PortalDb db, AccountKeys keys, ReferentialDirectory referential)
{
    public async Task CheckAsync(AccountModel written, RecipeContext context, RecipeProblems place, CancellationToken cancellationToken)
    {
        foreach (var error in AccountFields.Check(AccountKeys.Written(written)))
        {
            place.At(MemberOf(error.Field)).Add(error.Key, error.Arguments);
        }

        var account = await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.NormalizedUserName == written.Login, cancellationToken);
        await CheckEstablishmentAsync(written, account, context, place, cancellationToken);
        await CheckPassphraseAsync(written, account, place, cancellationToken);
        for (var i = 0; i < (written.Roles?.Count ?? 0); i++)
        {
            await CheckRoleAsync(written.Roles![i], written, context, place.At(nameof(AccountModel.Roles)).At(i), cancellationToken);
        }

        for (var i = 0; i < (written.Groups?.Count ?? 0); i++)
        {
            await CheckGroupAsync(written.Groups![i], context, place.At(nameof(AccountModel.Groups)).At(i), cancellationToken);
        }
    }

    private static string MemberOf(string field) => field switch
    {
        nameof(AccountDetails.JobFunction) => nameof(AccountModel.Function),
        nameof(AccountDetails.TimeZoneId) => nameof(AccountModel.TimeZone),
        _ => field,
    };

    private async Task CheckEstablishmentAsync(
        AccountModel written, Account? account, RecipeContext context, RecipeProblems place, CancellationToken cancellationToken)
    {
        var establishment = written.Establishment is { } code ? await keys.EstablishmentAsync(code, cancellationToken) : null;
        if (written.Establishment is not null && establishment is null && !context.IsAnnounced("establishment", written.Establishment))
        {
            place.At(nameof(AccountModel.Establishment)).Add("accounts.establishment.unknown", written.Establishment);
        }
        else if (!context.Actor.May(AccountPermissions.Manage, new Scope(EstablishmentId: establishment))
            || (account is not null && !(context.Actor.May(AccountPermissions.Manage, account.Scope) && await context.Actor.MayManageAsync(account, db, cancellationToken))))
        {
            place.Add("accounts.outOfScope", written.Login);
        }
    }

    private async Task CheckPassphraseAsync(AccountModel written, Account? account, RecipeProblems place, CancellationToken cancellationToken)
    {
        if (written.Passphrase is not { } passphrase || account?.PasswordHash is not null)
        {
            return;
        }

        var establishment = written.Establishment is { } code ? await referential.FindEstablishmentAsync(code, cancellationToken) : null;
        if (PassphraseRules.Problem(passphrase, written.Login, written.Name, written.Establishment ?? "", establishment?.Name ?? "") is { } problem)
        {
            var error = PassphraseRules.ErrorOf(problem);
            place.At(nameof(AccountModel.Passphrase)).Add(error.Key, error.Arguments);
        }
    }

    private async Task CheckRoleAsync(RoleModel role, AccountModel of, RecipeContext context, RecipeProblems place, CancellationToken cancellationToken)
    {
        var known = !await IsMissingAsync(
            role.Role, "role", nameof(RoleModel.Role), "accounts.role.unknown",
            async key => await db.Roles.AnyAsync(r => r.Key == key, cancellationToken), context, place);
        known &= !await IsMissingAsync(
            role.Space, "space", nameof(RoleModel.Space), "accounts.space.unknown",
            async key => await keys.SpaceAsync(key, cancellationToken) is not null, context, place);
        known &= !await IsMissingAsync(
            role.Establishment, "establishment", nameof(RoleModel.Establishment), "accounts.establishment.unknown",
            async key => await keys.EstablishmentAsync(key, cancellationToken) is not null, context, place);
        known &= !await IsMissingAsync(
            role.Product, "product", nameof(RoleModel.Product), "accounts.product.unknown",
            async key => await keys.ProductAsync(key, cancellationToken) is not null, context, place);
        if (known && !await MayGiveAsync(role, of, context, cancellationToken))
        {
            place.Add("accounts.role.outOfScope", role.Role);
        }
    }

    // What an earlier step will make has no identifier yet: only who manages the whole portal may name it.
    private async Task<bool> MayGiveAsync(RoleModel role, AccountModel of, RecipeContext context, CancellationToken cancellationToken)
    {
        var establishment = of.Establishment is { } code ? await keys.EstablishmentAsync(code, cancellationToken) : null;
        return await keys.RoleAsync(role, cancellationToken) is { } requested
            ? context.Actor.MayGive(requested, establishment)
            : context.Actor.MayPortalWide(AccountPermissions.Manage);
    }

    private async Task CheckGroupAsync(string group, RecipeContext context, RecipeProblems place, CancellationToken cancellationToken)
    {
        if (await referential.FindGroupAsync(group, cancellationToken) is null && !context.IsAnnounced("group", group))
        {
            place.Add("accounts.group.unknown", group);
        }
        else if (!context.Actor.May(ReferentialPermissions.Manage))
        {
            place.Add("accounts.group.outOfScope", group);
        }
    }

    private static async Task<bool> IsMissingAsync(
        string? key, string kind, string member, string problem, Func<string, Task<bool>> exists, RecipeContext context, RecipeProblems place)
    {
        if (key is null || await exists(key) || context.IsAnnounced(kind, key))
        {
            return false;
        }

        place.At(member).Add(problem, key);
        return true;
    }
}
