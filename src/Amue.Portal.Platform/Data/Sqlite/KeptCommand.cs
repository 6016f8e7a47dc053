using Microsoft.Data.Sqlite;

namespace Amue.Portal.Platform.Data.Sqlite;

/// <summary>A command whose statement stays prepared when whoever used it disposes of it.</summary>
internal sealed class KeptCommand : SqliteCommand
{
    private bool _isReleased;

    public bool IsInUse { get; private set; }

    /// <summary>Goes in place of a command that was asked for, and takes what distinguishes it.</summary>
    public KeptCommand TakeOver(SqliteCommand asked)
    {
        IsInUse = true;
        Transaction = asked.Transaction;
        CommandTimeout = asked.CommandTimeout;
        foreach (SqliteParameter parameter in asked.Parameters)
        {
            Parameters.Add(parameter);
        }

        asked.Dispose();
        return this;
    }

    /// <summary>Ends for good.</summary>
    public void Release()
    {
        _isReleased = true;
        Dispose();
    }

    protected override void Dispose(bool disposing)
    {
        if (_isReleased || !disposing)
        {
            base.Dispose(disposing);
            return;
        }

        Transaction = null;
        Parameters.Clear();
        IsInUse = false;
    }
}
