using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Tickets.Conversation;
using Amue.Portal.Tickets.Files;
using Amue.Portal.Tickets.Following;
using Amue.Portal.Tickets.History;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Tickets.Data;

internal static class TicketsData
{
    extension(PortalDb db)
    {
        public Readable<Ticket> Tickets => db.Rows<Ticket>();

        public DbSet<Message> TicketMessages => db.Set<Message>();

        /// <summary>Read through <see cref="Files.TicketFiles"/> alone.</summary>
        public DbSet<TicketFile> TicketFiles => db.Set<TicketFile>();

        public DbSet<TicketView> TicketViews => db.Set<TicketView>();

        public DbSet<RequestHistory> RequestHistories => db.Set<RequestHistory>();

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
            tickets.WholeOfAsync(tickets.VisibleTo(actor).Where(t => t.Number == number), cancellationToken);

        public Task<Ticket?> OpenAsync(Guid id, Actor actor, CancellationToken cancellationToken) =>
            tickets.WholeOfAsync(tickets.VisibleTo(actor).Where(t => t.Id == id), cancellationToken);

        // The rule is long to read for a database: it is asked once, not once for each of the collections.
        private async Task<Ticket?> WholeOfAsync(IQueryable<Ticket> found, CancellationToken cancellationToken)
        {
            var opened = await found.Select(t => (Guid?)t.Id).SingleOrDefaultAsync(cancellationToken);
            return opened is null
                ? null
                : await tickets.AsSystem("A request that its reader has just been shown to may be read whole.")
                    .Include(t => t.Item.Audience).Include(t => t.Item.Versions).Include(t => t.Stages).AsSplitQuery()
                    .SingleAsync(t => t.Id == opened, cancellationToken);
        }
    }
}
