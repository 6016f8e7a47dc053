namespace Amue.Portal.Accounts.Invitations;

internal enum InvitationState
{
    Open,
    Accepted,
    Expired,
    Withdrawn,
}
