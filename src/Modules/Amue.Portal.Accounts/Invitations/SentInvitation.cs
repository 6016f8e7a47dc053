namespace Amue.Portal.Accounts.Invitations;

/// <summary>An invitation as those who manage accounts see it.</summary>
internal sealed record SentInvitation(Guid Id, string Email, string Role, string? Establishment, DateTime InvitedAt, DateTime ExpiresAt, InvitationState State);
