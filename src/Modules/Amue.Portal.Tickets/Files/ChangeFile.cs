using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Tickets.Data;

namespace Amue.Portal.Tickets.Files;

/// <summary>Shows a sent file to more or fewer people, or takes it away: the requester's side and its uploader may.</summary>
internal sealed class ChangeFile(PortalDb db, TicketFiles files, EventLog events)
{
    public async Task<Outcome<TicketStanding>> ExecuteAsync(Guid id, FileChange change, Actor actor, CancellationToken cancellationToken)
    {
        if (await files.FindAsync(id, actor, cancellationToken) is not { } found || found.File.SentAt is null)
        {
            return Refusal.NotFound;
        }

        var (file, ticket) = found;
        if (!Allows(ShownFile.Of(file, ticket, actor), change))
        {
            return Refusal.NotPermitted;
        }

        switch (change)
        {
            case FileChange.Share:
                file.Share(ticket.Visibility);
                break;
            case FileChange.Keep:
                file.Keep();
                break;
            default:
                db.TicketFiles.Remove(file);
                break;
        }

        events.Add(new TicketFileChanged(ticket.Id, file.Id, change), actor);
        return await db.TrySaveAsync(cancellationToken) is { } changed ? changed : ticket.Standing;
    }

    private static bool Allows(ShownFile file, FileChange change) => change switch
    {
        FileChange.Share => file.MayShare,
        FileChange.Keep => file.MayKeep,
        _ => file.MayRemove,
    };
}
