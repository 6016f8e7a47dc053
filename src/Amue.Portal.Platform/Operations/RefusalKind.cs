namespace Amue.Portal.Platform.Operations;

/// <summary>The closed set of ways in which an operation says no; mapped once to page, HTTP status and command line.</summary>
public enum RefusalKind
{
    /// <summary>Unknown, or known and not readable by this actor: the two are told alike (404).</summary>
    NotFound,

    /// <summary>Readable, but this actor may not do that (403).</summary>
    NotPermitted,

    /// <summary>A field is missing or wrong (422 with the fields).</summary>
    Invalid,

    /// <summary>The thing is not, or no longer, in a state where this can be done (409).</summary>
    Conflict,
}
