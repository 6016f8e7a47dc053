namespace Amue.Portal.Knowledge.Board;

/// <summary>What an editor looks at on the board.</summary>
internal enum BoardView
{
    /// <summary>Drafts that I wrote in.</summary>
    Mine,

    /// <summary>Drafts that wait for a reviewer.</summary>
    ToReview,

    /// <summary>Approved, to be published.</summary>
    Approved,

    Scheduled,

    /// <summary>Published, to be reviewed: their date has come, or their product has a newer version.</summary>
    Ageing,

    /// <summary>Published, and told not to help.</summary>
    NotUseful,

    /// <summary>Published, and nobody answers for them.</summary>
    WithoutOwner,

    /// <summary>Withdrawn or archived.</summary>
    Retired,
}
