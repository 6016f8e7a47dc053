namespace Amue.Portal.Accounts.SecondFactor;

/// <summary>How someone can prove who they are, besides their passphrase.</summary>
/// <param name="TotpEnrolledAt">Since when an authenticator application can; null: none.</param>
/// <param name="RecoveryCodesLeft">Codes on paper that were not used yet.</param>
internal sealed record OwnFactors(DateTime? TotpEnrolledAt, int RecoveryCodesLeft);
