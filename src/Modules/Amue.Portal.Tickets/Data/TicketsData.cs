using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Tickets.Conversation;
using Amue.Portal.Tickets.Following;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Tickets.Data;

internal static class TicketsData
{
    extension(PortalDb db)
    {
        public Readable<Ticket> Tickets => db.Rows<Ticket>();

        public DbSet<Message> TicketMessages => db.Set<Message>();

        public DbSet<TicketView> TicketViews => db.Set<TicketView>();

        /// <summary>The solution that waits for an answer.</summary>
        public Task<Message> SolutionOfAsync(Ticket ticket, CancellationToken cancellationToken) =>
            db.TicketMessages.SingleAsync(m => m.Id == ticket.SolutionId, cancellationToken);

        /// <returns>Null when saved; a refusal when somebody else changed the request meanwhile.</returns>
        public async Task<Refusal?> TrySaveAsync(CancellationToken cancellationToken)
        {
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return null;
            }
            catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || DuplicateKey.Caused(failure))
            {
                return TicketRefusal.ChangedMeanwhile;
            }
        }
    }

    extension(Readable<Ticket> tickets)
    {
        /// <summary>A request with what its verbs need, as the actor may read it.</summary>
        public Task<Ticket?> OpenAsync(string number, Actor actor, CancellationToken cancellationToken) =>
            tickets.VisibleTo(actor).WithItsWhole().SingleOrDefaultAsync(t => t.Number == number, cancellationToken);

        public Task<Ticket?> OpenAsync(Guid id, Actor actor, CancellationToken cancellationToken) =>
            tickets.VisibleTo(actor).WithItsWhole().SingleOrDefaultAsync(t => t.Id == id, cancellationToken);
    }

    private static IQueryable<Ticket> WithItsWhole(this IQueryable<Ticket> tickets) =>
        tickets.Include(t => t.Item.Audience).Include(t => t.Item.Versions).Include(t => t.Stages).AsSplitQuery();
}
