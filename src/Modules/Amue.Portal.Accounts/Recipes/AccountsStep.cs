using Amue.Portal.Accounts.Data;
using Amue.Portal.Accounts.Passphrases;
using Amue.Portal.Accounts.Registration;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Recipes;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential.Support;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.Recipes;

/// <summary><c>accounts</c>: makes accounts, or brings them to a description; a passphrase that exists is left alone.</summary>
internal sealed class AccountsStep(
    PortalDb db,
    AccountKeys keys,
    AccountsValidation validation,
    CreateAccount create,
    UpdateAccount update,
    ReplacePassphrase replacePassphrase,
    AddGroupMember addGroupMember) : RecipeListStep<AccountsModel, AccountModel>
{
    public override string Name => "accounts";

    public override Permission Permission => AccountPermissions.Manage;

    protected override IReadOnlyList<AccountModel> ItemsOf(AccountsModel model) => model.Accounts;

    protected override async Task ValidateAsync(AccountsModel model, RecipeContext context, RecipeProblems problems, CancellationToken cancellationToken)
    {
        var logins = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < model.Accounts.Count; i++)
        {
            var place = problems.At(nameof(AccountsModel.Accounts)).At(i);
            if (!logins.Add(model.Accounts[i].Login))
            {
                place.At(nameof(AccountModel.Login)).Add("accounts.login.twice", model.Accounts[i].Login);
            }

            await validation.CheckAsync(model.Accounts[i], context, place, cancellationToken);
        }
    }

    protected override async Task<Outcome<Done>> ExecuteAsync(AccountModel item, RecipeContext context, CancellationToken cancellationToken)
    {
        var details = await keys.DetailsAsync(item, cancellationToken);
        if (!details.Succeeded)
        {
            return details.Refusal;
        }

        var existing = await db.Accounts.AsNoTracking().Where(a => a.NormalizedUserName == item.Login)
            .Select(a => new { HasPassphrase = a.PasswordHash != null }).SingleOrDefaultAsync(cancellationToken);
        var registered = existing is null
            ? await create.ExecuteAsync(details.Value, item.Passphrase, context.Actor, cancellationToken)
            : await update.ExecuteAsync(details.Value, context.Actor, cancellationToken);
        if (!registered.Succeeded)
        {
            return registered.Refusal;
        }

        if (existing is { HasPassphrase: false } && item.Passphrase is { } passphrase)
        {
            var replaced = await replacePassphrase.ExecuteAsync(registered.Value.Id, passphrase, context.Actor, cancellationToken);
            if (!replaced.Succeeded)
            {
                return replaced.Refusal;
            }
        }

        return await JoinGroupsAsync(item, registered.Value.Id, context.Actor, cancellationToken);
    }

    private async Task<Outcome<Done>> JoinGroupsAsync(AccountModel item, Guid accountId, Actor actor, CancellationToken cancellationToken)
    {
        foreach (var group in item.Groups ?? [])
        {
            var added = await addGroupMember.ExecuteAsync(group, accountId, actor, cancellationToken);
            if (!added.Succeeded)
            {
                return added.Refusal;
            }
        }

        return Done.Instance;
    }
}
