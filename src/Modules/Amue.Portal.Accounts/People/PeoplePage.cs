namespace Amue.Portal.Accounts.People;

/// <param name="Next">Null on the last page.</param>
internal sealed record PeoplePage(IReadOnlyList<ListedPerson> Rows, PeopleCursor? Next);
