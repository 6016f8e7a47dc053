using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Spaces.Administration;
using Amue.Portal.Spaces.Data;

namespace Amue.Portal.Spaces.Appearance;

/// <summary>Shows everyone the appearance that an editor has drafted, from the next request on and in that space only.</summary>
internal sealed class PublishAppearance(PortalDb db, ManagedSpaces spaces, SpaceDrafts drafts, SpaceLogos logos, AuditLog audit)
{
    /// <param name="anyway">Publish even though someone else has published since the draft was begun.</param>
    public async Task<Outcome<Done>> ExecuteAsync(string key, bool anyway, Actor actor, CancellationToken cancellationToken)
    {
        var found = await spaces.FindAsync(key, actor, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Refusal;
        }

        var space = found.Value;
        if (await drafts.FindAsync(space.Id, actor, cancellationToken) is not { } draft)
        {
            return Refusal.Conflict("spaces.draft.none");
        }

        if (draft.BasedOn != space.Revision && !anyway)
        {
            return Refusal.Conflict("spaces.draft.outdated");
        }

        var change = SpaceChange.Of(space);
        space.Publish(draft.Appearance);
        db.SpaceDrafts.Remove(draft);
        await logos.DropUnusedAsync(space, await drafts.OfOthersAsync(space.Id, actor, cancellationToken), cancellationToken);
        await audit.SaveAsync(db, actor, change.Note("spaces.publishAppearance"), cancellationToken);
        return Done.Instance;
    }
}
