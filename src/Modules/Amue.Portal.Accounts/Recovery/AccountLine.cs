namespace Amue.Portal.Accounts.Recovery;

/// <summary>An account as the console lists it: no address.</summary>
/// <param name="Roles">Keys of the roles held now, each once.</param>
/// <param name="HasSecondFactor">An authenticator application or a passkey.</param>
public sealed record AccountLine(Guid Id, string Login, string Name, IReadOnlyList<string> Roles, bool IsActive, bool HasSecondFactor);
