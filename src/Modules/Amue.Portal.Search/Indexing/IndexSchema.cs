namespace Amue.Portal.Search.Indexing;

/// <summary>The index file's tables. A change here, or in how text is analysed, is a new <see cref="Version"/>: older files are rebuilt.</summary>
internal static class IndexSchema
{
    public const string Version = "2";

    /// <summary>
    /// A unit is what is readable as a whole (an item's text, or one of its parts); a passage is what is matched and scored.
    /// The full-text table holds terms already analysed, so its own tokenizer only has to cut at spaces.
    /// </summary>
    public const string Create =
        """
        CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE units (
            id INTEGER PRIMARY KEY,
            content_id TEXT NOT NULL,
            part_id TEXT,
            type TEXT NOT NULL,
            space_id TEXT NOT NULL,
            level INTEGER NOT NULL,
            restricted INTEGER NOT NULL,
            revision INTEGER NOT NULL,
            language INTEGER NOT NULL);
        CREATE INDEX ix_units_content ON units (content_id);
        CREATE TABLE unit_spaces (unit_id INTEGER NOT NULL, space_id TEXT NOT NULL, PRIMARY KEY (unit_id, space_id)) WITHOUT ROWID;
        CREATE TABLE unit_tokens (unit_id INTEGER NOT NULL, of_part INTEGER NOT NULL, token TEXT NOT NULL, PRIMARY KEY (unit_id, of_part, token)) WITHOUT ROWID;
        CREATE TABLE passages (id INTEGER PRIMARY KEY, unit_id INTEGER NOT NULL, text TEXT NOT NULL);
        CREATE INDEX ix_passages_unit ON passages (unit_id);
        CREATE VIRTUAL TABLE terms USING fts5 (title, body, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0 tokenchars '_'");
        CREATE VIRTUAL TABLE vocabulary USING fts5vocab (terms, 'row');
        """;
}
