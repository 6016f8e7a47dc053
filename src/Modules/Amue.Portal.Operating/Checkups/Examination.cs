using System.Data.Common;
using Amue.Portal.Platform.Checkups;

namespace Amue.Portal.Operating.Checkups;

/// <summary>
/// Every checkup of every module, one after the other, the database's first; one that cannot be made is itself a finding. Where the database does
/// not answer, what needs it is not asked: to open an embedded one would make it.
/// </summary>
public sealed class Examination
{
    private static readonly IReadOnlyList<Finding> WithoutDatabase = [Finding.Error("cannot be told without the database", "See the lines about the database first.")];

    private readonly DatabaseCheckup _database;
    private readonly IEnumerable<ICheckup> _checkups;

    internal Examination(DatabaseCheckup database, IEnumerable<ICheckup> checkups) => (_database, _checkups) = (database, checkups);

    public async Task<IReadOnlyList<CheckedSubject>> RunAsync(CancellationToken cancellationToken)
    {
        var lines = Told(_database, await LookAsync(_database, cancellationToken)).ToList();
        var answers = await _database.AnswersAsync(cancellationToken);
        foreach (var checkup in _checkups)
        {
            lines.AddRange(Told(checkup, checkup.NeedsDatabase && !answers ? WithoutDatabase : await LookAsync(checkup, cancellationToken)));
        }

        return lines;
    }

    private static IEnumerable<CheckedSubject> Told(ICheckup checkup, IReadOnlyList<Finding> findings) =>
        findings.Select(f => new CheckedSubject(checkup.Subject, f.Level, f.What, f.Advice));

    private static async Task<IReadOnlyList<Finding>> LookAsync(ICheckup checkup, CancellationToken cancellationToken)
    {
        try
        {
            return await checkup.LookAsync(cancellationToken);
        }
        catch (DbException)
        {
            return WithoutDatabase;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return [Finding.Error($"cannot be told ({failure.GetType().Name}: {failure.Message})", "Mend what the message says; if it says nothing to you, keep it for a report.")];
        }
    }
}
