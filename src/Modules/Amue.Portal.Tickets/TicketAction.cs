namespace Amue.Portal.Tickets;

/// <summary>Everything that may be done to a request; who and when is in <see cref="TicketRules"/>.</summary>
internal enum TicketAction
{
    Edit,
    Submit,
    Own,
    Transmit,
    Return,
    ProposeSolution,
    Validate,
    Reject,
    Remind,
    ValidateTacitly,
    Cancel,
    Reply,
    AddNote,
    Qualify,
    Narrow,
    Widen,
}
