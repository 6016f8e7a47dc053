using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Platform.Data;

/// <summary>Reads the stamps once per scope, and again when the scope itself has renewed one: one small query a request, or none while nothing is committed.</summary>
public sealed class StampReader(PortalDb db, UntilCommit<Stamps> kept)
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

        // What a transaction renewed is there for itself only.
        _read = db.Database.CurrentTransaction is null ? await CommittedAsync(cancellationToken) : await AskAsync(cancellationToken);
        _renewals = db.StampRenewals;
        return _read;
    }

    private async Task<Stamps> CommittedAsync(CancellationToken cancellationToken)
    {
        if (kept.Find(out var lastCommit) is { } unchanged)
        {
            return unchanged;
        }

        var read = await AskAsync(cancellationToken);
        kept.Keep(read, lastCommit);
        return read;
    }

    private async Task<Stamps> AskAsync(CancellationToken cancellationToken)
    {
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

        return new Stamps(spaces, rights, sessions, references);
    }
}
