namespace Amue.Portal.Accounts.People;

/// <summary>Where a page of people ends: the next one begins after it.</summary>
internal sealed record PeopleCursor(string SortName, Guid Id)
{
    public override string ToString() => $"{Id:N}{SortName}";

    /// <returns>Null for anything that is not a cursor: the list begins at its head.</returns>
    public static PeopleCursor? Parse(string? text) =>
        text is { Length: > 32 and <= 32 + Account.MaxSortNameLength } && Guid.TryParseExact(text[..32], "N", out var id) ? new PeopleCursor(text[32..], id) : null;
}
