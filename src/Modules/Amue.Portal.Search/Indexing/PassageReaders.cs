using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Amue.Portal.Search.Indexing;

/// <summary>
/// The readers of the index file, used again from one search to the next: opening one and preparing its statement costs as much as reading
/// twenty passages. As many are kept as searches were reading at one time.
/// </summary>
internal sealed class PassageReaders(Func<SqliteConnection> open) : IDisposable
{
    private readonly ConcurrentBag<PassageReader> _idle = [];
    private int _age;

    public PassageReader Take()
    {
        while (_idle.TryTake(out var reader))
        {
            if (reader.Age == Volatile.Read(ref _age))
            {
                return reader;
            }

            reader.Dispose();
        }

        return new PassageReader(open(), Volatile.Read(ref _age));
    }

    public void GiveBack(PassageReader reader) => _idle.Add(reader);

    /// <summary>The file is about to be deleted: nobody begins to read the old one after this.</summary>
    public void Forget()
    {
        Interlocked.Increment(ref _age);
        while (_idle.TryTake(out var reader))
        {
            reader.Dispose();
        }
    }

    public void Dispose() => Forget();
}
