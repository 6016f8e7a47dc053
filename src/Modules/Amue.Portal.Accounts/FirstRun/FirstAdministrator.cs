using Amue.Portal.Accounts.Data;
using Amue.Portal.Accounts.Invitations;
using Amue.Portal.Accounts.Passphrases;
using Amue.Portal.Accounts.Registration;
using Amue.Portal.Accounts.Roles;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.FirstRun;

/// <summary>Gives a new portal the person who gives access to all others: at once with a passphrase, or by an invitation.</summary>
public sealed class FirstAdministrator
{
    private readonly PortalDb _db;
    private readonly CreateAccount _create;
    private readonly InvitePerson _invite;

    internal FirstAdministrator(PortalDb db, CreateAccount create, InvitePerson invite) => (_db, _create, _invite) = (db, create, invite);

    /// <summary>What is wrong with the answers by themselves; asks no database.</summary>
    public static IReadOnlyList<FieldError> Check(FirstAdministratorDetails person)
    {
        if (person.IsInvited)
        {
            return AccountFields.IsAddress(person.Email) ? [] : [new FieldError(nameof(person.Email), "accounts.email.malformed")];
        }

        var errors = AccountFields.Check(new AccountDetails(person.Login, person.Name, person.Email)).ToList();
        if (PassphraseRules.Problem(person.Passphrase!, person.Login, person.Name) is { } problem)
        {
            errors.Add(PassphraseRules.ErrorOf(problem));
        }

        return errors;
    }

    /// <summary>Done again with the same answers, it changes nothing.</summary>
    public async Task<Outcome<Done>> ExecuteAsync(FirstAdministratorDetails person, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.IsSystem)
        {
            return Refusal.NotPermitted;
        }

        if (Check(person) is { Count: > 0 } errors)
        {
            return Refusal.Invalid(errors);
        }

        return person.IsInvited ? await InviteAsync(person, actor, cancellationToken) : await CreateAsync(person, actor, cancellationToken);
    }

    private async Task<Outcome<Done>> InviteAsync(FirstAdministratorDetails person, Actor actor, CancellationToken cancellationToken)
    {
        var isInvited = await _db.Invitations.AnyAsync(i => i.Email == person.Email, cancellationToken);
        return isInvited ? Done.Instance : await _invite.ExecuteAsync(new InvitationDetails(person.Email, RoleKeys.PlatformAdministrator), actor, cancellationToken);
    }

    private async Task<Outcome<Done>> CreateAsync(FirstAdministratorDetails person, Actor actor, CancellationToken cancellationToken)
    {
        if (await _db.Accounts.AnyAsync(a => a.NormalizedUserName == person.Login, cancellationToken))
        {
            return Done.Instance;
        }

        var details = new AccountDetails(person.Login, person.Name, person.Email)
        {
            Roles = [new RequestedRole(Role.Member), new RequestedRole(RoleKeys.PlatformAdministrator)],
        };
        var created = await _create.ExecuteAsync(details, person.Passphrase, actor, cancellationToken);
        return created.Succeeded ? Done.Instance : created.Refusal;
    }
}
