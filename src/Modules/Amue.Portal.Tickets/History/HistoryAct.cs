namespace Amue.Portal.Tickets.History;

/// <summary>One thing that somebody does to a request, and when.</summary>
/// <param name="At">UTC.</param>
/// <param name="Text">Markdown, with the story's places already filled.</param>
/// <param name="Rating">Of a validation.</param>
internal sealed record HistoryAct(DateTime At, HistoryActKind Kind, string? Text = null, int? Rating = null);

internal enum HistoryActKind
{
    Draft,
    Submit,

    /// <summary>By a correspondent, straight to level 2.</summary>
    SubmitChecked,
    Own,
    Ask,
    Answer,
    Transmit,
    Return,
    Note,
    Qualify,
    Propose,
    Reject,
    Validate,
    Remind,
    ValidateTacitly,
    Cancel,
}
