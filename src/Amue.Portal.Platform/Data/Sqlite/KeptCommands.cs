using Microsoft.Data.Sqlite;

namespace Amue.Portal.Platform.Data.Sqlite;

/// <summary>The commands that a connection was last asked for, by their text.</summary>
internal sealed class KeptCommands
{
    // A prepared statement takes 10 to 40 kB; a whole page needs a dozen.
    private const int Most = 80;

    private readonly Dictionary<string, LinkedListNode<KeptCommand>> _byText = new(StringComparer.Ordinal);
    private readonly LinkedList<KeptCommand> _latestFirst = [];

    /// <returns>Null when it is in use: a query inside the reading of the same one.</returns>
    public KeptCommand? Find(string text, SqliteConnection connection)
    {
        if (_byText.TryGetValue(text, out var node))
        {
            _latestFirst.Remove(node);
        }
        else
        {
            MakeRoom();
            node = new(new KeptCommand { CommandText = text, Connection = connection });
            _byText.Add(text, node);
        }

        _latestFirst.AddFirst(node);
        return node.Value.IsInUse ? null : node.Value;
    }

    public void Release()
    {
        foreach (var command in _latestFirst)
        {
            command.Release();
        }

        _byText.Clear();
        _latestFirst.Clear();
    }

    private void MakeRoom()
    {
        if (_latestFirst.Count >= Most && _latestFirst.Last!.Value is { IsInUse: false } oldest)
        {
            _latestFirst.RemoveLast();
            _byText.Remove(oldest.CommandText);
            oldest.Release();
        }
    }
}
