namespace Amue.Portal.Accounts.SecondFactor.Passkeys;

/// <summary>A passkey as its owner sees it.</summary>
internal sealed record OwnPasskey(Guid Id, string Name, DateTime AddedAt, DateTime? LastUsedAt);
