namespace Amue.Portal.Accounts.People;

internal sealed record ListedPerson(Guid Id, string Name, string Login, string JobFunction, string SortName, Guid? EstablishmentId, bool IsActive)
{
    /// <summary>Roles held now that the reader administers, each once.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];
}
