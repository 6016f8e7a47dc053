using System.Text.Json;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Text;
using Amue.Portal.Search.Memory;
using Microsoft.Data.Sqlite;

namespace Amue.Portal.Search.Indexing;

/// <summary>Reads the file into memory, once a start.</summary>
internal static class IndexLoader
{
    /// <exception cref="SqliteException">The file is damaged.</exception>
    /// <exception cref="InvalidDataException">The same, in the middle of a value.</exception>
    public static TermIndex Load(SqliteConnection connection)
    {
        try
        {
            return ReadAll(connection);
        }
        catch (Exception failure) when (failure is JsonException or ArgumentException)
        {
            throw new InvalidDataException("The index file holds what was never written there.", failure);
        }
    }

    private static TermIndex ReadAll(SqliteConnection connection)
    {
        var index = new TermIndex();
        using (var rows = Read(connection, "SELECT content_id, type, space_id, level, revision, language, title, title_terms, state, establishment_id, product_id, updated_at, spaces, audience, tags, id, heading_terms, proven, helped, not_helped, author_id FROM items ORDER BY id"))
        using (var passages = Read(connection, "SELECT item_id, id, part_id, part_tokens, terms FROM passages ORDER BY item_id, id"))
        {
            var more = passages.Read();
            var own = new List<IndexedPassage>();
            while (rows.Read())
            {
                own.Clear();
                var id = rows.GetInt64(15);
                for (; more && passages.GetInt64(0) <= id; more = passages.Read())
                {
                    if (passages.GetInt64(0) == id)
                    {
                        own.Add(Passage(passages));
                    }
                }

                index.Add(Item(rows), Terms(rows.GetString(7)), Terms(rows.GetString(16)), own);
            }
        }

        using (var forms = Read(connection, "SELECT written, term FROM forms"))
        {
            while (forms.Read())
            {
                index.Forms.Add(forms.GetString(0), forms.GetString(1));
            }
        }

        index.Forms.Sort();
        return index;
    }

    private static IndexedItem Item(SqliteDataReader row) => new(
        Id(row.GetString(0)),
        row.GetString(1),
        Id(row.GetString(2)),
        (VisibilityLevel)row.GetInt32(3),
        row.GetInt32(4),
        (TextLanguage)row.GetInt32(5),
        row.GetString(6),
        row.GetString(8),
        row.IsDBNull(9) ? null : Id(row.GetString(9)),
        row.IsDBNull(10) ? null : Id(row.GetString(10)),
        new DateTime(row.GetInt64(11), DateTimeKind.Utc),
        List<Guid>(row.GetString(12)),
        List<AudienceOfItem>(row.GetString(13)),
        List<string>(row.GetString(14)))
    {
        IsProven = row.GetInt32(17) != 0,
        Helped = row.GetInt32(18),
        NotHelped = row.GetInt32(19),
        AuthorId = row.IsDBNull(20) ? null : Id(row.GetString(20)),
    };

    private static IndexedPassage Passage(SqliteDataReader row) => new(
        row.GetInt64(1),
        row.IsDBNull(2) ? null : Id(row.GetString(2)),
        row.IsDBNull(3) ? null : List<string>(row.GetString(3)),
        Terms(row.GetString(4)));

    private static string[] Terms(string joined) => joined.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static Guid Id(string text) => Guid.ParseExact(text, "N");

    // Most lists are empty: no reader is made for them.
    private static List<T> List<T>(string json) => json == "[]" ? [] : JsonSerializer.Deserialize<List<T>>(json) ?? [];

    private static SqliteDataReader Read(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteReader();
    }
}
