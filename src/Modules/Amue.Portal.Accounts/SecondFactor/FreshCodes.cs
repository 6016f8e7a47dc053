namespace Amue.Portal.Accounts.SecondFactor;

/// <summary>Recovery codes as they are printed, for the only time.</summary>
internal sealed record FreshCodes(IReadOnlyList<string> Codes);
