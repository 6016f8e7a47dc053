using Amue.Portal.Platform.Security;

namespace Amue.Portal.Accounts.People;

/// <summary>
/// Who the actor is. It runs before every other contributor: they look at the establishment that it sets, and a disabled
/// or unknown account leaves them no right to add to.
/// </summary>
internal sealed class AccountContributor(AccountCards accounts) : IActorContributor
{
    public async Task ContributeAsync(ActorBuilder actor, CancellationToken cancellationToken)
    {
        if (await accounts.FindAsync(actor.AccountId!.Value, cancellationToken) is not { IsActive: true } account)
        {
            actor.Rights.Clear();
            actor.Tokens.Clear();
            return;
        }

        actor.DisplayName = account.Name;
        actor.TimeZoneId = account.TimeZoneId;
        actor.EstablishmentId = account.EstablishmentId;
        if (account.EstablishmentId is { } establishment)
        {
            actor.Tokens.Add(AudienceToken.Establishment(establishment));
        }
    }
}
