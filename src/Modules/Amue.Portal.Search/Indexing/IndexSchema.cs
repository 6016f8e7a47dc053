namespace Amue.Portal.Search.Indexing;

/// <summary>The index file's tables. A change here, or in how text is analysed, is a new <see cref="Version"/>: older files are rebuilt.</summary>
internal static class IndexSchema
{
    public const string Version = "7";

    /// <summary>
    /// A passage is what is matched; its terms are kept already analysed, separated by spaces, so that a start reads them and
    /// analyses nothing, and it names its item itself, which spares a search half of what it reads. Lists are JSON: they are read whole or not at all.
    /// </summary>
    public const string Create =
        """
        CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE items (
            id INTEGER PRIMARY KEY,
            content_id TEXT NOT NULL,
            type TEXT NOT NULL,
            space_id TEXT NOT NULL,
            level INTEGER NOT NULL,
            revision INTEGER NOT NULL,
            language INTEGER NOT NULL,
            title TEXT NOT NULL,
            title_terms TEXT NOT NULL,
            heading_terms TEXT NOT NULL,
            state TEXT NOT NULL,
            establishment_id TEXT,
            product_id TEXT,
            updated_at INTEGER NOT NULL,
            spaces TEXT NOT NULL,
            audience TEXT NOT NULL,
            tags TEXT NOT NULL,
            proven INTEGER NOT NULL,
            helped INTEGER NOT NULL,
            not_helped INTEGER NOT NULL,
            author_id TEXT);
        CREATE INDEX ix_items_content ON items (content_id);
        CREATE TABLE passages (id INTEGER PRIMARY KEY, item_id INTEGER NOT NULL, content_id TEXT NOT NULL, part_id TEXT, part_tokens TEXT, text TEXT NOT NULL, terms TEXT NOT NULL);
        CREATE INDEX ix_passages_item ON passages (item_id);
        CREATE TABLE forms (written TEXT PRIMARY KEY, term TEXT NOT NULL) WITHOUT ROWID;
        """;
}
