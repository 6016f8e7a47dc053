namespace Amue.Portal.Platform.Security;

/// <summary>Extension point: how people are shown to a reader (name, function or pseudonym, as each has chosen).</summary>
public interface IPersonDirectory
{
    /// <returns>A name for every id; a person who is no longer known is "Ancien membre" in the reader's language.</returns>
    Task<IReadOnlyDictionary<Guid, PersonName>> NamesAsync(IReadOnlyCollection<Guid> accountIds, Actor reader, CancellationToken cancellationToken);
}
