using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Platform.Data;

/// <summary>Reads the stamps once per scope, and again when the scope itself has renewed one: one small query a request.</summary>
public sealed class StampReader(PortalDb db)
{
    private static readonly PerModel<Func<PortalDb, IAsyncEnumerable<Stamp>>> All =
        new(() => EF.CompileAsyncQuery((PortalDb db) => db.Stamps.AsNoTracking()));

    private Stamps? _read;
    private int _renewals;

    /// <summary>What the stamps are read from.</summary>
    internal PortalDb Db => db;

    public async Task<Stamps> ReadAsync(CancellationToken cancellationToken)
    {
        if (_read is not null && _renewals == db.StampRenewals)
        {
            return _read;
        }

        Guid spaces = default, rights = default, sessions = default, references = default;
        await foreach (var stamp in All.In(db)(db).WithCancellation(cancellationToken))
        {
            switch (stamp.Name)
            {
                case Stamp.Spaces:
                    spaces = stamp.Value;
                    break;
                case Stamp.Rights:
                    rights = stamp.Value;
                    break;
                case Stamp.Sessions:
                    sessions = stamp.Value;
                    break;
                case Stamp.References:
                    references = stamp.Value;
                    break;
            }
        }

        _renewals = db.StampRenewals;
        return _read = new Stamps(spaces, rights, sessions, references);
    }
}
