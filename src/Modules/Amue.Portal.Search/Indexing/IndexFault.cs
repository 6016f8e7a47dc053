namespace Amue.Portal.Search.Indexing;

/// <summary>Why an index is made again.</summary>
public enum IndexFault
{
    /// <summary>There was no file: a new node, or somebody deleted it.</summary>
    Missing,

    Damaged,

    /// <summary>Of an older version of the product.</summary>
    Older,

    /// <summary>Made from another database.</summary>
    OtherDatabase,

    /// <summary>More was written since than is taken in faster than everything is made again: a long import while the node stood still.</summary>
    Behind,

    /// <summary>An administrator asked for it.</summary>
    Asked,
}
