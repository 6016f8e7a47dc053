using System.Data.Common;
using Amue.Portal.Platform.Checkups;

namespace Amue.Portal.Operating.Checkups;

/// <summary>Every checkup of every module, one after the other; one that cannot be made is itself a finding.</summary>
public sealed class Examination(IEnumerable<ICheckup> checkups)
{
    public async Task<IReadOnlyList<CheckedSubject>> RunAsync(CancellationToken cancellationToken)
    {
        var lines = new List<CheckedSubject>();
        foreach (var checkup in checkups)
        {
            lines.AddRange((await LookAsync(checkup, cancellationToken)).Select(f => new CheckedSubject(checkup.Subject, f.Level, f.What, f.Advice)));
        }

        return lines;
    }

    private static async Task<IReadOnlyList<Finding>> LookAsync(ICheckup checkup, CancellationToken cancellationToken)
    {
        try
        {
            return await checkup.LookAsync(cancellationToken);
        }
        catch (DbException)
        {
            return [Finding.Error("cannot be told without the database", "See the lines about the database first.")];
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return [Finding.Error($"cannot be told ({failure.GetType().Name}: {failure.Message})", "Mend what the message says; if it says nothing to you, keep it for a report.")];
        }
    }
}
