using Amue.Portal.Platform.Security;

namespace Amue.Portal.Referential.Importing;

/// <summary>What is done with each line of one kind of file. Saves nothing itself, so that a trial writes nothing.</summary>
internal interface ILineImport
{
    IReadOnlyList<ImportColumn> Columns { get; }

    /// <summary>What the line is about: a file says a thing once.</summary>
    string KeyOf(ImportRow row);

    /// <returns>Rejected when the row has noted errors; otherwise what has changed.</returns>
    Task<LineOutcome> TakeAsync(ImportRow row, ClaimedValues claimed, Actor actor, CancellationToken cancellationToken);
}
