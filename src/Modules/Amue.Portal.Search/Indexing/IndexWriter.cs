using System.Globalization;
using System.Text.Json;
using Amue.Portal.Platform.Events;
using Amue.Portal.Search.Memory;
using Microsoft.Data.Sqlite;

namespace Amue.Portal.Search.Indexing;

/// <summary>
/// Writes into the index, in one transaction of the file: items, and how far the log has been followed. Memory changes when
/// the file has: a failure leaves both as they were.
/// </summary>
internal sealed class IndexWriter : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly TermIndex _index;
    private readonly SqliteTransaction _transaction;
    private readonly SqliteCommand _item;
    private readonly SqliteCommand _passage;
    private readonly SqliteCommand _form;
    private readonly List<Guid> _removed = [];
    private readonly List<(AnalysedItem Item, List<IndexedPassage> Passages)> _added = [];
    private readonly Dictionary<string, string> _forms = new(StringComparer.Ordinal);

    public IndexWriter(SqliteConnection connection, TermIndex index)
    {
        _connection = connection;
        _index = index;
        _transaction = connection.BeginTransaction();
        _item = Command(
            """
            INSERT INTO items (content_id, type, space_id, level, revision, language, title, title_terms, state, establishment_id, product_id, updated_at, spaces, audience, tags, heading_terms, proven, helped, not_helped, author_id)
            VALUES ($p0, $p1, $p2, $p3, $p4, $p5, $p6, $p7, $p8, $p9, $p10, $p11, $p12, $p13, $p14, $p15, $p16, $p17, $p18, $p19) RETURNING id
            """,
            20);
        _passage = Command("INSERT INTO passages (item_id, content_id, part_id, part_tokens, text, terms) VALUES ($p0, $p1, $p2, $p3, $p4, $p5) RETURNING id", 6);
        _form = Command("INSERT OR IGNORE INTO forms VALUES ($p0, $p1)", 2);
    }

    public void Remove(Guid contentId)
    {
        using var command = _connection.CreateCommand();
        command.Transaction = _transaction;
        command.CommandText =
            """
            DELETE FROM passages WHERE item_id IN (SELECT id FROM items WHERE content_id = $content);
            DELETE FROM items WHERE content_id = $content;
            """;
        command.Parameters.AddWithValue("$content", contentId.ToString("N"));
        command.ExecuteNonQuery();
        _removed.Add(contentId);
    }

    public void Add(AnalysedItem analysed)
    {
        var item = analysed.Item;
        var contentId = item.ContentId.ToString("N");
        var id = Scalar(
            _item,
            contentId,
            item.Type,
            item.SpaceId.ToString("N"),
            (int)item.Level,
            item.Revision,
            (int)item.Language,
            item.Title,
            string.Join(' ', analysed.TitleTerms),
            item.State,
            Text(item.EstablishmentId),
            Text(item.ProductId),
            item.UpdatedAt.Ticks,
            JsonSerializer.Serialize(item.Spaces),
            JsonSerializer.Serialize(item.Audience),
            JsonSerializer.Serialize(item.Tags),
            string.Join(' ', analysed.HeadingTerms),
            item.IsProven ? 1 : 0,
            item.Helped,
            item.NotHelped,
            Text(item.AuthorId));
        var passages = new List<IndexedPassage>(analysed.Passages.Count);
        foreach (var passage in analysed.Passages)
        {
            var row = Scalar(
                _passage,
                id,
                contentId,
                Text(passage.PartId),
                passage.PartTokens is null ? DBNull.Value : JsonSerializer.Serialize(passage.PartTokens),
                passage.Text,
                string.Join(' ', passage.Terms));
            passages.Add(new IndexedPassage(row, passage.PartId, passage.PartTokens, passage.Terms));
        }

        foreach (var (written, term) in analysed.Forms)
        {
            if (!_index.Forms.Contains(written) && _forms.TryAdd(written, term))
            {
                Fill(_form, [written, term]);
                _form.ExecuteNonQuery();
            }
        }

        _added.Add((analysed, passages));
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

    public void Commit()
    {
        _transaction.Commit();
        _index.Lock.EnterWriteLock();
        try
        {
            foreach (var id in _removed)
            {
                _index.Remove(id);
            }

            foreach (var (item, passages) in _added)
            {
                _index.Add(item.Item, item.TitleTerms, item.HeadingTerms, passages);
            }

            foreach (var (written, term) in _forms)
            {
                _index.Forms.Add(written, term);
            }
        }
        finally
        {
            _index.Lock.ExitWriteLock();
        }
    }

    public void Dispose()
    {
        _item.Dispose();
        _passage.Dispose();
        _form.Dispose();
        _transaction.Dispose();
    }

    private static object Text(Guid? id) => (object?)id?.ToString("N") ?? DBNull.Value;

    private SqliteCommand Command(string sql, int parameters)
    {
        var command = _connection.CreateCommand();
        command.Transaction = _transaction;
        command.CommandText = sql;
        for (var i = 0; i < parameters; i++)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = $"$p{i}" });
        }

        return command;
    }

    private static long Scalar(SqliteCommand command, params object[] values)
    {
        Fill(command, values);
        return (long)command.ExecuteScalar()!;
    }

    private static void Fill(SqliteCommand command, object[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }
    }
}
