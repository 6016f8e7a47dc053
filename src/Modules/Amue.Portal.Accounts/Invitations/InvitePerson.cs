using Amue.Portal.Accounts.Data;
using Amue.Portal.Accounts.Languages;
using Amue.Portal.Accounts.People;
using Amue.Portal.Accounts.Registration;
using Amue.Portal.Accounts.Roles;
using Amue.Portal.Accounts.Secrets;
using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Referential;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.Invitations;

/// <summary>Sends an address a link that makes an account, once, within seventy-two hours, with a role that the actor may give.</summary>
public sealed class InvitePerson(
    PortalDb db, ReferentialDirectory referential, SpaceCatalog spaces, IAccountMail mail, AuditLog audit, TimeProvider time)
{
    public const string AuditedAction = "accounts.invite";
    public const string Address = "/invitation";
    public const string SecretParameter = "jeton";

    public async Task<Outcome<Done>> ExecuteAsync(InvitationDetails details, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.May(AccountPermissions.Manage))
        {
            return Refusal.NotPermitted;
        }

        var errors = await CheckAsync(details, cancellationToken);
        if (errors.Count > 0)
        {
            return Refusal.Invalid(errors);
        }

        var secret = Secret.New();
        var invitation = new Invitation(details, Secret.DigestOf(secret), actor.AccountId, time.GetUtcNow().UtcDateTime);
        if (!actor.May(AccountPermissions.Manage, new Scope(EstablishmentId: details.EstablishmentId))
            || !invitation.Roles.All(r => actor.MayGive(r, details.EstablishmentId)))
        {
            return Refusal.NotPermitted;
        }

        db.Invitations.Add(invitation);
        await mail.EnqueueAsync(
            new AccountMail($"invitation:{invitation.Id:N}", "accounts.mail.invitation", $"{Address}?{SecretParameter}={secret}")
            {
                Address = invitation.Email,
                Language = invitation.Language,
                ExpiresAt = invitation.ExpiresAt,
            },
            cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await audit.RecordAsync(actor, AuditedAction, $"invitation:{invitation.Id:N}", details.Role, cancellationToken);
        return Done.Instance;
    }

    private async Task<List<FieldError>> CheckAsync(InvitationDetails details, CancellationToken cancellationToken)
    {
        var errors = new List<FieldError>();
        if (!AccountFields.IsAddress(details.Email))
        {
            errors.Add(new FieldError(nameof(details.Email), "accounts.email.malformed"));
        }

        if (PortalLanguage.Find(details.Language) is null)
        {
            errors.Add(new FieldError(nameof(details.Language), "accounts.language.unknown", details.Language));
        }

        if (!await db.Roles.AnyAsync(r => r.Key == details.Role && r.Key != Role.Visitor, cancellationToken))
        {
            errors.Add(new FieldError(nameof(details.Role), "accounts.invite.roleUnknown"));
        }

        if (details.EstablishmentId is { } establishment
            ? await referential.FindEstablishmentAsync(establishment, cancellationToken) is null
            : details.NeedsEstablishment)
        {
            errors.Add(new FieldError(nameof(details.EstablishmentId), "accounts.invite.establishmentNeeded"));
        }

        if (details.ProductId is { } product ? await referential.FindProductAsync(product, cancellationToken) is null : details.NeedsProduct)
        {
            errors.Add(new FieldError(nameof(details.ProductId), "accounts.invite.productNeeded"));
        }

        if (details.SpaceId is { } space && (await spaces.CurrentAsync(cancellationToken)).Find(space) is null)
        {
            errors.Add(new FieldError(nameof(details.SpaceId), "accounts.invite.spaceUnknown"));
        }

        return errors;
    }
}
