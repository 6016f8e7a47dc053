namespace Amue.Portal.Tickets.Transmission;

/// <summary>Why level 2 gives a request back to level 1.</summary>
public enum ReturnCause
{
    /// <summary>What is needed to work on it is missing.</summary>
    Incomplete,

    /// <summary>Level 1 can answer it with its documents and training: it is qualified N1.</summary>
    FirstLevelMatter,

    Other,
}
