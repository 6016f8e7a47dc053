namespace Amue.Portal.Tickets;

/// <summary>Where a request stands after an operation.</summary>
internal sealed record TicketStanding(Guid Id, string? Number, TicketState State, SupportLevel HandlingLevel);
