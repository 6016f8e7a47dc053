using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Platform.Data;

/// <summary>Reads the stamps once per scope: one small query a request.</summary>
public sealed class StampReader(PortalDb db)
{
    private static readonly PerModel<Func<PortalDb, IAsyncEnumerable<Stamp>>> All =
        new(() => EF.CompileAsyncQuery((PortalDb db) => db.Stamps.AsNoTracking()));

    private Stamps? _read;

    public async Task<Stamps> ReadAsync(CancellationToken cancellationToken)
    {
        if (_read is not null)
        {
            return _read;
        }

        Guid spaces = default, rights = default, sessions = default;
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
            }
        }

        return _read = new Stamps(spaces, rights, sessions);
    }
}
