using Amue.Portal.Accounts.Roles;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential;
using Microsoft.AspNetCore.Identity;

namespace Amue.Portal.Accounts.Registration;

/// <summary>Gives a person access: their account, the roles they hold and their name in the event log.</summary>
public sealed class CreateAccount
{
    private readonly UserManager<Account> _users;
    private readonly PortalDb _db;
    private readonly ReferentialDirectory _referential;
    private readonly EventLog _events;
    private readonly TimeProvider _time;

    internal CreateAccount(UserManager<Account> users, PortalDb db, ReferentialDirectory referential, EventLog events, TimeProvider time)
    {
        _users = users;
        _db = db;
        _referential = referential;
        _events = events;
        _time = time;
    }

    /// <param name="details">The person.</param>
    /// <param name="passphrase">Null: the account exists, but nobody signs in to it by passphrase.</param>
    /// <param name="actor">Who gives access.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<Outcome<RegisteredAccount>> ExecuteAsync(AccountDetails details, string? passphrase, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.May(AccountPermissions.Manage, new Scope(EstablishmentId: details.EstablishmentId))
            || !details.Roles.All(r => actor.MayGive(r, details.EstablishmentId)))
        {
            return Refusal.NotPermitted;
        }

        var check = await AccountReferences.CheckAsync(details, _db, _referential, cancellationToken);
        if (check.Errors.Count > 0)
        {
            return Refusal.Invalid(check.Errors);
        }

        var now = _time.GetUtcNow().UtcDateTime;
        var account = new Account(details.Login, now);
        AccountFields.Write(details, check.Establishment, account);
        var created = passphrase is null ? await _users.CreateAsync(account) : await _users.CreateAsync(account, passphrase);
        if (!created.Succeeded)
        {
            return AccountErrors.RefusalOf(created);
        }

        var person = new ActorReference(account.Id);
        _db.ActorReferences.Add(person);
        await RoleGranting.ReplaceAsync(account, details.Roles, actor, now, _db, cancellationToken);
        _events.Add(new AccountCreated(person.Ref), actor);
        await _db.SaveChangesAsync(cancellationToken);
        return new RegisteredAccount(account.Id, account.Login);
    }
}
