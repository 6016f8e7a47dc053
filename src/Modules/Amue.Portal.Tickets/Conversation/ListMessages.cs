using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Tickets.Data;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Tickets.Conversation;

/// <summary>The messages of a request that an actor may read, oldest first.</summary>
internal sealed class ListMessages(PortalDb db)
{
    public async Task<Outcome<List<ShownMessage>>> ExecuteAsync(string number, Actor actor, CancellationToken cancellationToken)
    {
        var id = await db.Tickets.VisibleTo(actor).Where(t => t.Number == number).Select(t => (Guid?)t.Id).SingleOrDefaultAsync(cancellationToken);
        if (id is null)
        {
            return Refusal.NotFound;
        }

        return await OfAsync(id.Value, actor, cancellationToken);
    }

    internal Task<List<ShownMessage>> OfAsync(Guid ticketId, Actor actor, CancellationToken cancellationToken) =>
        OfAsync(db.Parts.VisibleTo(actor), ticketId, cancellationToken);

    /// <summary>Those that all the request's readers see: never an internal note.</summary>
    internal Task<List<ShownMessage>> SharedOfAsync(Guid ticketId, CancellationToken cancellationToken) =>
        OfAsync(db.Parts.AsSystem("Read with a reason, noted and told: what every reader of the request sees.").Where(p => !p.IsRestricted), ticketId, cancellationToken);

    private async Task<List<ShownMessage>> OfAsync(IQueryable<ContentPart> parts, Guid ticketId, CancellationToken cancellationToken) =>
        await parts
            .Where(p => p.ContentId == ticketId)
            .Join(db.TicketMessages, p => p.Id, m => m.Id, (part, message) => new { part, message })
            .OrderBy(r => r.message.SentAt).ThenBy(r => r.message.Id)
            .Select(r => new ShownMessage(
                r.message.Id, r.message.Kind, r.message.Side, r.message.Origin, r.part.AuthorId, r.part.Body, r.message.SentAt, r.message.Accepted))
            .ToListAsync(cancellationToken);
}
