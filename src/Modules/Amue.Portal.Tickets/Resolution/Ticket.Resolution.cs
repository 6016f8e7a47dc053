using Amue.Portal.Tickets.Resolution;

namespace Amue.Portal.Tickets;

internal sealed partial class Ticket
{
    /// <summary>The message that holds the solution proposed last.</summary>
    public Guid? SolutionId { get; private set; }

    public Guid? SolutionAuthorId { get; private set; }

    public DateTime? SolutionProposedAt { get; private set; }

    public DateTime? RemindAt { get; private set; }

    public DateTime? RemindedAt { get; private set; }

    /// <summary>When silence becomes acceptance.</summary>
    public DateTime? TacitAt { get; private set; }

    public DateTime? ValidatedAt { get; private set; }

    public ValidationMode? ValidationMode { get; private set; }

    /// <summary>How satisfied the requester is, from 1 to 5.</summary>
    public int? Rating { get; private set; }

    public int RejectionCount { get; private set; }

    public void ProposeSolution(Guid solutionId, Guid authorId, DateTime at, SilenceDates silence)
    {
        Do(TicketAction.ProposeSolution, at);
        (SolutionId, SolutionAuthorId, SolutionProposedAt) = (solutionId, authorId, at);
        (RemindAt, TacitAt, RemindedAt) = (silence.RemindAt, silence.TacitAt, null);
    }

    public void Remind(DateTime tacitAt, DateTime at)
    {
        Do(TicketAction.Remind, at);
        (RemindedAt, TacitAt) = (at, tacitAt);
    }

    public void Validate(int? rating, DateTime at)
    {
        Do(TicketAction.Validate, at);
        Rating = rating;
        Accept(Tickets.Resolution.ValidationMode.Explicit, at);
    }

    public void ValidateTacitly(DateTime at)
    {
        Do(TicketAction.ValidateTacitly, at);
        Accept(Tickets.Resolution.ValidationMode.Tacit, at);
    }

    public void Reject(DateTime at)
    {
        Do(TicketAction.Reject, at);
        RejectionCount++;
        SolutionAuthorId = null;
        StopWaiting();
    }

    private void Accept(ValidationMode mode, DateTime at)
    {
        (ValidatedAt, ValidationMode) = (at, mode);
        StopWaiting();
    }

    private void StopWaiting() => (RemindAt, TacitAt) = (null, null);
}
