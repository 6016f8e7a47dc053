namespace Amue.Portal.Accounts.Charters;

/// <summary>The answer to something posted by who has not accepted the charter.</summary>
/// <param name="Charter">The version in force.</param>
/// <param name="Address">Where it was posted.</param>
/// <param name="Carried">What was posted.</param>
public sealed record CharterNeeded(CharterToRead Charter, string Address, IReadOnlyList<KeyValuePair<string, string>> Carried);
