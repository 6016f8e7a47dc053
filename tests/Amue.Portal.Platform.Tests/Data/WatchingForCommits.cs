using Amue.Portal.Platform.Data;
using Amue.Portal.Testing;
using Microsoft.Data.Sqlite;

namespace Amue.Portal.Platform.Tests.Data;

public sealed class WatchingForCommits : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SqliteConnection _writer;
    private readonly CommitWatch _watch;
    private readonly UntilCommit<string> _kept;

    public WatchingForCommits()
    {
        _writer = Open();
        Execute("PRAGMA journal_mode = WAL");
        Execute("CREATE TABLE notes (text TEXT)");
        _watch = new CommitWatch(Open);
        _kept = new UntilCommit<string>(_watch);
    }

    public void Dispose()
    {
        _watch.Dispose();
        _writer.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void what_was_read_is_kept_while_nothing_is_committed()
    {
        Read("first");

        Assert.Equal("first", _kept.Find(out _));
    }

    [Fact]
    public void what_was_read_is_read_again_after_a_commit()
    {
        Read("first");

        Execute("INSERT INTO notes VALUES ('one')");

        Assert.Null(_kept.Find(out _));
    }

    [Fact]
    public void what_a_transaction_holds_back_changes_nothing_until_it_commits()
    {
        Read("first");
        using var transaction = _writer.BeginTransaction();
        Execute("INSERT INTO notes VALUES ('one')", transaction);
        var before = _kept.Find(out _);

        transaction.Commit();

        Assert.Equal(("first", null), (before, _kept.Find(out _)));
    }

    [Fact]
    public void what_was_read_before_a_commit_and_kept_after_it_is_read_again()
    {
        _kept.Find(out var lastCommit);
        Execute("INSERT INTO notes VALUES ('one')");

        _kept.Keep("read too early", lastCommit);

        Assert.Null(_kept.Find(out _));
    }

    [Fact]
    public void what_was_read_is_forgotten_on_demand()
    {
        Read("first");

        _kept.Forget();

        Assert.Null(_kept.Find(out _));
    }

    [Fact]
    public void asking_holds_no_snapshot_back()
    {
        _watch.LastCommit();
        Execute("INSERT INTO notes VALUES ('one')");

        // Busy, pages in the log, pages moved: somebody who still read would keep the log from being emptied.
        Assert.Equal((0L, 0L), Checkpoint());
    }

    [Fact]
    public void nothing_is_kept_of_a_database_that_does_not_tell()
    {
        using var silent = new CommitWatch(open: null);
        var kept = new UntilCommit<string>(silent);
        kept.Find(out var lastCommit);

        kept.Keep("first", lastCommit);

        Assert.Null(kept.Find(out _));
    }

    private void Read(string value)
    {
        Assert.Null(_kept.Find(out var lastCommit));
        _kept.Keep(value, lastCommit);
    }

    private (long Busy, long Left) Checkpoint()
    {
        using var command = _writer.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        using var reader = command.ExecuteReader();
        Assert.True(reader.Read());
        return (reader.GetInt64(0), reader.GetInt64(1));
    }

    private void Execute(string text, SqliteTransaction? transaction = null)
    {
        using var command = _writer.CreateCommand();
        (command.CommandText, command.Transaction) = (text, transaction);
        command.ExecuteNonQuery();
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(_folder.Path, "watched.db")};Pooling=False");
        connection.Open();
        return connection;
    }
}
