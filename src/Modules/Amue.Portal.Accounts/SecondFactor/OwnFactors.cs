using Amue.Portal.Accounts.SecondFactor.Passkeys;

namespace Amue.Portal.Accounts.SecondFactor;

/// <summary>How someone can prove who they are, besides their passphrase.</summary>
/// <param name="TotpEnrolledAt">Since when an authenticator application can; null: none.</param>
/// <param name="Passkeys">The oldest first.</param>
/// <param name="RecoveryCodesLeft">Codes on paper that were not used yet.</param>
internal sealed record OwnFactors(DateTime? TotpEnrolledAt, IReadOnlyList<OwnPasskey> Passkeys, int RecoveryCodesLeft)
{
    public static OwnFactors None { get; } = new(TotpEnrolledAt: null, [], RecoveryCodesLeft: 0);

    public bool Any => TotpEnrolledAt is not null || Passkeys.Count > 0;
}
