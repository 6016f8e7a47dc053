namespace Amue.Portal.Accounts.Proof;

/// <summary>What the form that asks for a proof shows and carries.</summary>
/// <param name="Address">Where it posts: the page that was asked for.</param>
/// <param name="Carried">What was posted there.</param>
/// <param name="Problem">Why the last proof did not do.</param>
public sealed record ProofAsked(string Address, IReadOnlyList<KeyValuePair<string, string>> Carried, string? Problem);
