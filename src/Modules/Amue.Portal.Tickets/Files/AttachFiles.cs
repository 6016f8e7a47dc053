using Amue.Portal.Platform.Content.Attachments;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Tickets.Conversation;
using Amue.Portal.Tickets.Data;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Tickets.Files;

/// <summary>
/// Keeps the files of a form beside it until it is sent, so that a text which is refused loses none of them. What cannot be
/// attached is told by name; the others are kept all the same.
/// </summary>
internal sealed class AttachFiles(PortalDb db, AttachmentStore store, TimeProvider time)
{
    /// <summary>With one message, or with the form.</summary>
    public const int MostFiles = 20;

    private const string Field = "Files";

    public async Task<Outcome<Done>> ExecuteAsync(FilesRequest request, Actor actor, CancellationToken cancellationToken)
    {
        var ticket = await db.Tickets.OpenAsync(request.TicketId, actor, cancellationToken);
        if (ticket is null || actor.AccountId is not { } uploader)
        {
            return Refusal.NotFound;
        }

        if (TicketRules.Refuse(ticket, ActionOf(request.With), actor) is { } refusal)
        {
            return refusal;
        }

        var waiting = await db.TicketFiles.Where(f => f.TicketId == ticket.Id && f.UploaderId == uploader && f.SentAt == null && f.With == request.With).ToListAsync(cancellationToken);
        var dropped = waiting.Where(f => request.Dropped.Contains(f.Id)).ToList();
        db.TicketFiles.RemoveRange(dropped);
        var errors = new List<FieldError>();
        var room = MostFiles - waiting.Count + dropped.Count;
        foreach (var incoming in request.Files)
        {
            if (room == 0)
            {
                errors.Add(new FieldError(Field, "tickets.file.many", MostFiles));
                break;
            }

            if (await KeepAsync(incoming, request, uploader, cancellationToken) is { } error)
            {
                errors.Add(error);
                continue;
            }

            room--;
        }

        await db.SaveChangesAsync(cancellationToken);
        return errors.Count > 0 ? Refusal.Invalid(errors) : Done.Instance;
    }

    private static TicketAction ActionOf(MessageKind? with) => with switch
    {
        null => TicketAction.Edit,
        MessageKind.InternalNote => TicketAction.AddNote,
        MessageKind.Solution => TicketAction.ProposeSolution,
        _ => TicketAction.Reply,
    };

    private async Task<FieldError?> KeepAsync(IncomingFile incoming, FilesRequest request, Guid uploader, CancellationToken cancellationToken)
    {
        if (AttachmentName.Of(incoming.Name) is not { } name)
        {
            return new FieldError(Field, "tickets.file.missing");
        }

        await using var content = incoming.Open();
        if (await store.KeepAsync(content, cancellationToken) is not { } stored)
        {
            return new FieldError(Field, "tickets.file.size", name, AttachmentStore.LargestFile / (1024 * 1024));
        }

        // What was kept for nothing is swept away.
        if (AttachmentType.Of(name, stored.Head) is not { } mediaType)
        {
            return new FieldError(Field, "tickets.file.type", name, string.Join(", ", AttachmentType.Extensions));
        }

        db.TicketFiles.Add(new TicketFile(request.TicketId, request.With, name, mediaType, stored, request.AreShared, uploader, time.GetUtcNow().UtcDateTime));
        return null;
    }
}

/// <param name="TicketId">A draft of one's own, or a submitted request.</param>
/// <param name="With">The kind of message they will leave with; null: with the form of a draft.</param>
/// <param name="Dropped">Files that wait, and are not to leave after all.</param>
/// <param name="AreShared">Shown to all who read the request, not to the establishment and those who handle it alone.</param>
internal sealed record FilesRequest(Guid TicketId, MessageKind? With, IReadOnlyList<IncomingFile> Files, IReadOnlyCollection<Guid> Dropped, bool AreShared);

/// <param name="Name">As the browser tells it.</param>
internal sealed record IncomingFile(string? Name, Func<Stream> Open);
