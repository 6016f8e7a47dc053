using System.Globalization;
using System.Text;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential.Data;
using Amue.Portal.Referential.Products;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Referential.Importing;

/// <summary>Every deployment, as the file that <see cref="ImportReferential"/> takes: importing it back changes nothing.</summary>
internal sealed class ExportDeployments(PortalDb db)
{
    private const char Separator = ';';

    private static readonly char[] Quoted = [Separator, '"', '\r', '\n'];

    /// <returns>CSV in UTF-8 with its mark, which spreadsheets need.</returns>
    public async Task<Outcome<byte[]>> ExecuteAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.MayPortalWide(ReferentialPermissions.Manage))
        {
            return Refusal.NotPermitted;
        }

        var rows = await db.Deployments.AsNoTracking()
            .Join(db.Establishments, d => d.EstablishmentId, e => e.Id, (d, e) => new { Deployment = d, e.Code })
            .Join(db.Products, r => r.Deployment.ProductId, p => p.Id, (r, p) => new { r.Deployment, r.Code, p.Key })
            .OrderBy(r => r.Code).ThenBy(r => r.Key)
            .ToListAsync(cancellationToken);
        var text = new StringBuilder();
        Write(text, DeploymentLines.AllColumns.Select(c => c.Name));
        foreach (var row in rows)
        {
            Write(text, CellsOf(row.Code, row.Deployment.ToDetails(row.Key)));
        }

        return (byte[])[.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    /// <summary>In the order of <see cref="DeploymentLines.AllColumns"/>.</summary>
    private static IEnumerable<string> CellsOf(string code, DeploymentDetails details) =>
    [
        code, details.Product, Day(details.ConventionSignedOn), Day(details.DeployedOn), Day(details.InProductionOn), Day(details.EndedOn), details.Version,
        string.Join(DeploymentLines.ModuleSeparator, details.Modules),
    ];

    private static void Write(StringBuilder text, IEnumerable<string> cells) =>
        text.AppendJoin(Separator, cells.Select(cell => cell.IndexOfAny(Quoted) < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")).Append("\r\n");

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
