using Amue.Portal.Platform.Time;

namespace Amue.Portal.Tickets;

/// <summary>When the desk that holds a request works.</summary>
internal sealed class DeskHours(SupportCalendars calendars)
{
    public Task<BusinessCalendar> OfAsync(Ticket ticket, CancellationToken cancellationToken) =>
        OfAsync(ticket.SupportGroupId, ticket.EstablishmentId, cancellationToken);

    /// <param name="supportGroupId">Null: the establishment's correspondents.</param>
    public Task<BusinessCalendar> OfAsync(Guid? supportGroupId, Guid establishmentId, CancellationToken cancellationToken) => supportGroupId is { } group
        ? calendars.OfGroupAsync(group, cancellationToken)
        : calendars.OfCorrespondentsAsync(establishmentId, cancellationToken);
}
