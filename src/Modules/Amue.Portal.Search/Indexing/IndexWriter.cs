using System.Globalization;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Text;
using Microsoft.Data.Sqlite;

namespace Amue.Portal.Search.Indexing;

/// <summary>Writes into the index, in one transaction of the file: units, and how far the log has been followed.</summary>
internal sealed class IndexWriter : IDisposable
{
    /// <summary>Words of a passage: long enough to hold an answer, short enough that a match says where it is.</summary>
    private const int PassageWords = 120;

    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;
    private readonly SqliteCommand _unit;
    private readonly SqliteCommand _space;
    private readonly SqliteCommand _token;
    private readonly SqliteCommand _passage;
    private readonly SqliteCommand _terms;

    public IndexWriter(SqliteConnection connection)
    {
        _connection = connection;
        _transaction = connection.BeginTransaction();
        _unit = Command(
            "INSERT INTO units (content_id, part_id, type, space_id, level, restricted, revision, language) VALUES ($content, $part, $type, $space, $level, $restricted, $revision, $language) RETURNING id",
            "$content", "$part", "$type", "$space", "$level", "$restricted", "$revision", "$language");
        _space = Command("INSERT INTO unit_spaces VALUES ($unit, $space)", "$unit", "$space");
        _token = Command("INSERT OR IGNORE INTO unit_tokens VALUES ($unit, $part, $token)", "$unit", "$part", "$token");
        _passage = Command("INSERT INTO passages (unit_id, text) VALUES ($unit, $text) RETURNING id", "$unit", "$text");
        _terms = Command("INSERT INTO terms (rowid, title, body) VALUES ($id, $title, $body)", "$id", "$title", "$body");
    }

    public void Remove(Guid contentId)
    {
        using var command = _connection.CreateCommand();
        command.Transaction = _transaction;
        command.CommandText =
            """
            DELETE FROM terms WHERE rowid IN (SELECT p.id FROM passages p JOIN units u ON u.id = p.unit_id WHERE u.content_id = $content);
            DELETE FROM passages WHERE unit_id IN (SELECT id FROM units WHERE content_id = $content);
            DELETE FROM unit_tokens WHERE unit_id IN (SELECT id FROM units WHERE content_id = $content);
            DELETE FROM unit_spaces WHERE unit_id IN (SELECT id FROM units WHERE content_id = $content);
            DELETE FROM units WHERE content_id = $content;
            """;
        command.Parameters.AddWithValue("$content", contentId.ToString("N"));
        command.ExecuteNonQuery();
    }

    public void Add(IndexedUnit unit)
    {
        var id = Scalar(
            _unit,
            unit.ContentId.ToString("N"),
            (object?)unit.PartId?.ToString("N") ?? DBNull.Value,
            unit.Type,
            unit.SpaceId.ToString("N"),
            (int)unit.Level,
            unit.PartTokens is null ? 0 : 1,
            unit.Revision,
            (int)unit.Language);
        foreach (var space in unit.Spaces)
        {
            Run(_space, id, space.ToString("N"));
        }

        foreach (var token in unit.Tokens)
        {
            Run(_token, id, 0, token);
        }

        foreach (var token in unit.PartTokens ?? [])
        {
            Run(_token, id, 1, token);
        }

        AddPassages(id, unit);
    }

    public void Set(string key, string value)
    {
        using var command = _connection.CreateCommand();
        command.Transaction = _transaction;
        command.CommandText = "INSERT INTO meta VALUES ($key, $value) ON CONFLICT (key) DO UPDATE SET value = excluded.value";
        command.Parameters.AddWithValue("$key", key);
        command.Parameters.AddWithValue("$value", value);
        command.ExecuteNonQuery();
    }

    public void SetPosition(EventPosition position)
    {
        Set("tx", position.Tx.ToString(CultureInfo.InvariantCulture));
        Set("event", position.Id.ToString(CultureInfo.InvariantCulture));
    }

    public void Commit() => _transaction.Commit();

    public void Dispose()
    {
        _unit.Dispose();
        _space.Dispose();
        _token.Dispose();
        _passage.Dispose();
        _terms.Dispose();
        _transaction.Dispose();
    }

    private void AddPassages(long unitId, IndexedUnit unit)
    {
        var title = IndexTerms.Of(unit.Title, unit.Language);
        var passages = Passages.Split(unit.Body, PassageWords);
        if (passages.Count == 0)
        {
            passages = [new Passage("", 0)];
        }

        foreach (var passage in passages)
        {
            var id = Scalar(_passage, unitId, passage.Text);
            Run(_terms, id, title, IndexTerms.Of(passage.Text, unit.Language));
        }
    }

    private SqliteCommand Command(string sql, params string[] parameters)
    {
        var command = _connection.CreateCommand();
        command.Transaction = _transaction;
        command.CommandText = sql;
        foreach (var name in parameters)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = name });
        }

        return command;
    }

    private static long Scalar(SqliteCommand command, params object[] values)
    {
        Fill(command, values);
        return (long)command.ExecuteScalar()!;
    }

    private static void Run(SqliteCommand command, params object[] values)
    {
        Fill(command, values);
        command.ExecuteNonQuery();
    }

    private static void Fill(SqliteCommand command, object[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }
    }
}
