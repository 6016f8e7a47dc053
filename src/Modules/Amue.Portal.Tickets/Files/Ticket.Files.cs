using Amue.Portal.Platform.Security;
using Amue.Portal.Tickets.Conversation;
using Amue.Portal.Tickets.Files;

namespace Amue.Portal.Tickets;

internal sealed partial class Ticket
{
    /// <summary>
    /// Whether a reader of this request, and of the message where the file is of one, may read the file: asked of the request as it
    /// stands, so that narrowing it or giving it to another group holds for its files at once.
    /// </summary>
    public bool Shows(TicketFile file, Actor reader)
    {
        if (reader.Is(file.UploaderId) || reader.IsSystem)
        {
            return true;
        }

        // An internal note has readers of its own, who were asked for before.
        if (file.SentAt is null || file.With == MessageKind.InternalNote)
        {
            return file.SentAt is not null;
        }

        return file.Visibility <= Visibility
            || (file.Visibility == VisibilityLevel.Space && reader.LevelIn(Item.SpaceId) >= VisibilityLevel.Space)
            || ReadersAt(file.Visibility).Any(reader.Tokens.Contains);
    }
}
