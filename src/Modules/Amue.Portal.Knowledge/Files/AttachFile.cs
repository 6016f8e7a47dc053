using Amue.Portal.Knowledge.Data;
using Amue.Portal.Knowledge.Drafting;
using Amue.Portal.Platform.Content.Attachments;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Knowledge.Files;

/// <summary>Adds a file to a draft.</summary>
internal sealed class AttachFile(PortalDb db, DraftDesk desk, AttachmentStore store, TimeProvider time)
{
    public const int MostFiles = 40;

    public async Task<Outcome<AttachedFile>> ExecuteAsync(Guid draftId, string? givenName, Stream? content, SpaceEntry space, Actor actor, CancellationToken cancellationToken)
    {
        var opened = await desk.OpenAsync(draftId, space, DraftAction.Write, actor, cancellationToken);
        if (!opened.Succeeded)
        {
            return opened.Refusal;
        }

        if (content is null || AttachmentName.Of(givenName) is not { } name)
        {
            return Refusal.InvalidField("File", "knowledge.file.missing");
        }

        if (await db.ArticleFiles.CountAsync(f => f.DraftId == draftId, cancellationToken) >= MostFiles)
        {
            return Refusal.InvalidField("File", "knowledge.file.many", MostFiles);
        }

        if (await store.KeepAsync(content, cancellationToken) is not { } stored)
        {
            return Refusal.InvalidField("File", "knowledge.file.size", AttachmentStore.LargestFile / (1024 * 1024));
        }

        // What was kept for nothing is swept away.
        if (AttachmentType.Of(name, stored.Head) is not { } mediaType)
        {
            return Refusal.InvalidField("File", "knowledge.file.type", string.Join(", ", AttachmentType.Extensions));
        }

        var file = new ArticleFile(opened.Value, name, mediaType, stored, actor.AccountId, time.GetUtcNow().UtcDateTime);
        db.ArticleFiles.Add(file);
        await db.SaveChangesAsync(cancellationToken);
        return AttachedFile.Of(file, space);
    }
}
