using System.Text.Json;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Microsoft.Data.Sqlite;

namespace Amue.Portal.Search.Querying;

/// <summary>The matching passages that an actor may find: the rule of visibility of the database, inside the index.</summary>
internal static class IndexQuery
{
    /// <summary>A title says what the text is about: its words count for more.</summary>
    private const double TitleWeight = 3;

    private const int MostPassages = 300;

    public static List<PassageMatch> Run(SqliteConnection index, Question question, SearchRequest request, Actor actor, IReadOnlyCollection<string> notOffered)
    {
        using var command = index.CreateCommand();
        command.CommandText =
            $"""
            SELECT u.content_id, u.part_id, u.revision, p.text, bm25(terms, {TitleWeight}, 1.0) AS score
            FROM terms
            JOIN passages p ON p.id = terms.rowid
            JOIN units u ON u.id = p.unit_id
            WHERE terms MATCH $match
              AND ($space IS NULL OR EXISTS (SELECT 1 FROM unit_spaces s WHERE s.unit_id = u.id AND s.space_id = $space))
              AND ($type IS NULL OR u.type = $type)
              AND (u.type || ':' || u.space_id) NOT IN (SELECT value FROM json_each($notOffered))
              AND ($system
                OR ((u.level <= $level
                    OR (u.level = {(int)VisibilityLevel.Community} AND EXISTS (SELECT 1 FROM unit_spaces s WHERE s.unit_id = u.id AND s.space_id IN (SELECT value FROM json_each($community))))
                    OR (u.level = {(int)VisibilityLevel.Space} AND EXISTS (SELECT 1 FROM unit_spaces s WHERE s.unit_id = u.id AND s.space_id IN (SELECT value FROM json_each($member))))
                    OR EXISTS (SELECT 1 FROM unit_tokens t WHERE t.unit_id = u.id AND t.of_part = 0 AND t.token IN (SELECT value FROM json_each($tokens))))
                  AND (u.restricted = 0
                    OR EXISTS (SELECT 1 FROM unit_tokens t WHERE t.unit_id = u.id AND t.of_part = 1 AND t.token IN (SELECT value FROM json_each($tokens))))))
            ORDER BY score
            LIMIT {MostPassages}
            """;
        command.Parameters.AddWithValue("$match", question.Match);
        command.Parameters.AddWithValue("$space", (object?)request.SpaceId?.ToString("N") ?? DBNull.Value);
        command.Parameters.AddWithValue("$type", (object?)request.Type ?? DBNull.Value);
        command.Parameters.AddWithValue("$notOffered", JsonSerializer.Serialize(notOffered));
        command.Parameters.AddWithValue("$system", actor.IsSystem);
        command.Parameters.AddWithValue("$level", (int)actor.DefaultLevel);
        command.Parameters.AddWithValue("$community", Ids(actor.SpacesAtLeast(VisibilityLevel.Community)));
        command.Parameters.AddWithValue("$member", Ids(actor.SpacesAtLeast(VisibilityLevel.Space)));
        command.Parameters.AddWithValue("$tokens", JsonSerializer.Serialize(actor.Tokens));
        var matches = new List<PassageMatch>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            matches.Add(new PassageMatch(
                Guid.ParseExact(reader.GetString(0), "N"),
                reader.IsDBNull(1) ? null : Guid.ParseExact(reader.GetString(1), "N"),
                reader.GetInt32(2),
                reader.GetString(3),
                -reader.GetDouble(4)));
        }

        return matches;
    }

    /// <summary>Pairs <c>type:space</c> whose feature is off in the space: that content is not offered.</summary>
    public static List<string> NotOffered(SpaceDirectory spaces, Platform.Content.ContentTypeCatalog types) =>
        spaces.All.SelectMany(space => types.All.Where(type => !space.Has(type.FeatureId)).Select(type => $"{type.Name}:{space.Id:N}")).ToList();

    private static string Ids(IEnumerable<Guid> ids) => JsonSerializer.Serialize(ids.Select(id => id.ToString("N")));
}
