using Microsoft.EntityFrameworkCore.Storage;

namespace Amue.Portal.Platform.Data;

/// <summary>A transaction that begins as a writer; nothing slow inside it (no rendering, hashing, file or network).</summary>
public sealed class WriteTransaction : IAsyncDisposable
{
    private readonly PortalDb _db;
    private readonly IDisposable _pass;
    private readonly IDbContextTransaction _transaction;

    internal WriteTransaction(PortalDb db, IDisposable pass, IDbContextTransaction transaction)
    {
        _db = db;
        _pass = pass;
        _transaction = transaction;
    }

    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        await _transaction.CommitAsync(cancellationToken);
        _db.AnnounceCommitted();
    }

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        _pass.Dispose();
    }
}
