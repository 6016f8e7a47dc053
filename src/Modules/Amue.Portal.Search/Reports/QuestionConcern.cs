namespace Amue.Portal.Search.Reports;

/// <summary>What may be wrong with the answers to a question.</summary>
public enum QuestionConcern
{
    /// <summary>Nothing that the askers could read matched.</summary>
    WithoutResult,

    /// <summary>There were results, and none was opened.</summary>
    WithoutClick,

    /// <summary>Asked otherwise within minutes.</summary>
    Reformulated,
}
