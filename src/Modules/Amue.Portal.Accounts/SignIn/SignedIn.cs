namespace Amue.Portal.Accounts.SignIn;

/// <param name="AccountId">Who has signed in.</param>
/// <param name="SecurityStamp">Their stamp: a session that carries a former one has ended.</param>
/// <param name="WithSecondFactor">Whether they gave more than a passphrase.</param>
internal sealed record SignedIn(Guid AccountId, string SecurityStamp, bool WithSecondFactor = false);
