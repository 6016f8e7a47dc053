namespace Amue.Portal.Tickets.Following;

/// <param name="OfEstablishment">What a correspondent follows for their establishment, instead of their own requests.</param>
/// <param name="State">Null: every state.</param>
internal sealed record FollowedFilter(bool OfEstablishment = false, TicketState? State = null, bool OpenOnly = false);
