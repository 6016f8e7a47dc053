using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;
using Amue.Portal.Tickets.Conversation;
using Amue.Portal.Tickets.Data;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Tickets.Files;

/// <summary>Sends the files that wait for a form or a message, in the transaction that sends it.</summary>
internal static class WaitingFiles
{
    extension(PortalDb db)
    {
        /// <summary>Those that this person chose for such a message.</summary>
        public async Task SendFilesAsync(Ticket ticket, Message message, Actor actor, DateTime at, CancellationToken cancellationToken) =>
            (await db.WaitingAsync(ticket, message.Kind, actor, cancellationToken)).ForEach(f => f.Send(message.Id, ticket.Visibility, at));

        /// <summary>Those of the form.</summary>
        public async Task SendFilesAsync(Ticket ticket, Actor actor, DateTime at, CancellationToken cancellationToken) =>
            (await db.WaitingAsync(ticket, with: null, actor, cancellationToken)).ForEach(f => f.Send(messageId: null, ticket.Visibility, at));

        private Task<List<TicketFile>> WaitingAsync(Ticket ticket, MessageKind? with, Actor actor, CancellationToken cancellationToken) =>
            db.TicketFiles.Where(f => f.TicketId == ticket.Id && f.UploaderId == actor.AccountId && f.SentAt == null && f.With == with).ToListAsync(cancellationToken);
    }
}
