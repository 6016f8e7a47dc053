namespace Amue.Portal.Accounts.Sessions;

/// <summary>One of the places where someone is signed in.</summary>
/// <param name="Id">The session.</param>
/// <param name="Device">Browser and system; empty when unknown.</param>
/// <param name="StartedAt">When they signed in.</param>
/// <param name="LastSeenAt">To within a few minutes.</param>
/// <param name="IsCurrent">The one that asks.</param>
internal sealed record OwnSession(Guid Id, string Device, DateTime StartedAt, DateTime LastSeenAt, bool IsCurrent);
