using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Referential.Importing;

/// <summary>
/// Brings the referential to what a file says, line by line; lines that are wrong are told and left out. A trial tells the same and
/// writes nothing, a second run changes nothing, and an interrupted one is taken up by running it again.
/// </summary>
public sealed class ImportReferential(IServiceScopeFactory scopes, AuditLog audit)
{
    /// <summary>In bytes.</summary>
    public const int LargestFile = 1024 * 1024;

    private const int Batch = 50;
    private const int MostErrors = 500;

    /// <param name="file">As it was uploaded or read from disk.</param>
    /// <param name="isTrial">Writes nothing.</param>
    /// <param name="progress">Told after each line.</param>
    public async Task<Outcome<ReferentialImportReport>> ExecuteAsync(
        ImportKind kind, byte[] file, bool isTrial, Actor actor, IProgress<ReferentialImportReport>? progress, CancellationToken cancellationToken)
    {
        if (!actor.MayPortalWide(ReferentialPermissions.Manage))
        {
            return Refusal.NotPermitted;
        }

        await using var reading = scopes.CreateAsyncScope();
        var table = CsvTable.Read(file, ImportOf(kind, reading.ServiceProvider).Columns);
        if (!table.Succeeded)
        {
            return table.Refusal;
        }

        var report = ReferentialImportReport.Of(table.Value.Rows.Count);
        var claimed = new ClaimedValues();
        foreach (var rows in table.Value.Rows.Chunk(Batch))
        {
            await using var scope = scopes.CreateAsyncScope();
            var (import, db) = (ImportOf(kind, scope.ServiceProvider), scope.ServiceProvider.GetRequiredService<PortalDb>());
            foreach (var row in rows)
            {
                report = report.With(await TakeAsync(row, import, claimed, actor, cancellationToken), report.Errors.Count < MostErrors ? row.Errors : []);
                progress?.Report(report);
            }

            if (!isTrial)
            {
                await db.SaveChangesAsync(cancellationToken);
            }
        }

        if (!isTrial)
        {
            await audit.RecordAsync(
                actor, "referential.import", $"{kind} lines:{report.Lines} created:{report.Created} changed:{report.Changed} rejected:{report.Rejected}", "done", CancellationToken.None);
        }

        return report;
    }

    private static async Task<LineOutcome> TakeAsync(ImportRow row, ILineImport import, ClaimedValues claimed, Actor actor, CancellationToken cancellationToken)
    {
        if (row.Errors.Count > 0)
        {
            return LineOutcome.Rejected;
        }

        if (claimed.LineOf(import.KeyOf(row), row.Line) is { } other)
        {
            row.Wrong(column: null, "referential.import.twice", other);
            return LineOutcome.Rejected;
        }

        return await import.TakeAsync(row, claimed, actor, cancellationToken);
    }

    private static ILineImport ImportOf(ImportKind kind, IServiceProvider services) => kind switch
    {
        ImportKind.Establishments => services.GetRequiredService<EstablishmentLines>(),
        _ => services.GetRequiredService<DeploymentLines>(),
    };
}
