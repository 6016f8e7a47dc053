using Amue.Portal.Platform.Content.Attachments;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Tickets.Data;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Tickets.Files;

/// <summary>The files of requests: asked again at every download whether this reader may read the request, the message and the file.</summary>
internal sealed class TicketFiles(PortalDb db, AttachmentStore store) : IAttachmentOwner
{
    public async Task<Outcome<(TicketFile File, Stream Content)>> OpenAsync(Guid id, Actor actor, CancellationToken cancellationToken) =>
        await FindAsync(id, actor, cancellationToken) is { } found && store.Open(found.File.Sha256) is { } content ? (found.File, content) : Refusal.NotFound;

    /// <summary>Those of a request that this reader may read, oldest first.</summary>
    public async Task<IReadOnlyList<ShownFile>> OfAsync(Guid ticketId, Actor actor, CancellationToken cancellationToken)
    {
        var files = await db.TicketFiles.AsNoTracking().Where(f => f.TicketId == ticketId).OrderBy(f => f.AddedAt).ThenBy(f => f.Id).ToListAsync(cancellationToken);
        if (files.Count == 0 || await db.Tickets.OpenAsync(ticketId, actor, cancellationToken) is not { } ticket)
        {
            return [];
        }

        var messages = files.Select(f => f.MessageId).OfType<Guid>().Distinct().ToList();
        var readable = (await db.Parts.VisibleTo(actor).Where(p => messages.Contains(p.Id)).Select(p => p.Id).ToListAsync(cancellationToken)).ToHashSet();
        return files.Where(f => (f.MessageId is not { } message || readable.Contains(message)) && ticket.Shows(f, actor)).Select(f => ShownFile.Of(f, ticket, actor)).ToList();
    }

    /// <returns>A file that this actor may read, with its request; null when there is none.</returns>
    internal async Task<(TicketFile File, Ticket Ticket)?> FindAsync(Guid id, Actor actor, CancellationToken cancellationToken)
    {
        var file = await db.TicketFiles.SingleOrDefaultAsync(f => f.Id == id, cancellationToken);
        if (file is null || await db.Tickets.OpenAsync(file.TicketId, actor, cancellationToken) is not { } ticket)
        {
            return null;
        }

        var isReadable = file.MessageId is not { } message || await db.Parts.VisibleTo(actor).AnyAsync(p => p.Id == message, cancellationToken);
        return isReadable && ticket.Shows(file, actor) ? (file, ticket) : null;
    }

    public async Task<IReadOnlyCollection<string>> StillNamedAsync(IReadOnlyCollection<string> digests, CancellationToken cancellationToken) =>
        await db.TicketFiles.Where(f => digests.Contains(f.Sha256)).Select(f => f.Sha256).Distinct().ToListAsync(cancellationToken);
}
