using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Spaces.Administration;
using Amue.Portal.Spaces.Data;

namespace Amue.Portal.Spaces.Appearance;

/// <summary>Keeps what an editor prepares for a space; readers see nothing of it.</summary>
internal sealed class DraftAppearance(PortalDb db, ManagedSpaces spaces, SpaceDrafts drafts, SpaceLogos logos, TimeProvider time)
{
    public async Task<Outcome<Done>> ExecuteAsync(string key, SpaceAppearance appearance, Actor actor, CancellationToken cancellationToken)
    {
        var found = await spaces.FindAsync(key, actor, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Refusal;
        }

        var space = found.Value;
        var errors = AppearanceRules.Check(appearance).ToList();
        if (appearance.Logo is { } logo && logo != space.Logo && !await logos.HasAsync(space.Id, logo, cancellationToken))
        {
            errors.Add(new FieldError("Logo", "spaces.logo.unknown"));
        }

        if (errors.Count > 0)
        {
            return Refusal.Invalid(errors);
        }

        var draft = await drafts.FindAsync(space.Id, actor, cancellationToken);
        if (draft is null)
        {
            draft = new SpaceDraft(space.Id, actor.AccountId!.Value, space.Revision);
            db.SpaceDrafts.Add(draft);
        }

        draft.Keep(appearance, time.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellationToken);
        return Done.Instance;
    }

    /// <summary>Keeps a picture for the draft, before the rest is right: a form that comes back cannot hold a file.</summary>
    public async Task<Outcome<string>> KeepLogoAsync(string key, byte[] picture, Actor actor, CancellationToken cancellationToken)
    {
        var found = await spaces.FindAsync(key, actor, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Refusal;
        }

        var added = await logos.AddAsync(found.Value, picture, cancellationToken);
        if (added.Succeeded)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return added;
    }

    public async Task<Outcome<Done>> DiscardAsync(string key, Actor actor, CancellationToken cancellationToken)
    {
        var found = await spaces.FindEvenArchivedAsync(key, actor, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Refusal;
        }

        if (await drafts.FindAsync(found.Value.Id, actor, cancellationToken) is { } draft)
        {
            db.SpaceDrafts.Remove(draft);
            await logos.DropUnusedAsync(found.Value, await drafts.OfOthersAsync(found.Value.Id, actor, cancellationToken), cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }

        return Done.Instance;
    }
}
