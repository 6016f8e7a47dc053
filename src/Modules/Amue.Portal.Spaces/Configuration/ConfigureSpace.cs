using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Spaces.Administration;
using Amue.Portal.Spaces.Appearance;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Spaces.Configuration;

/// <summary>Makes a space, or brings an existing one to a description; features already on stay on.</summary>
public sealed class ConfigureSpace(PortalDb db, ModuleCatalog modules, AuditLog audit)
{
    public async Task<Outcome<Done>> ExecuteAsync(SpaceDescription description, Actor actor, CancellationToken cancellationToken)
    {
        var space = await db.Spaces.SingleOrDefaultAsync(s => s.Key == description.Key, cancellationToken);
        if (!actor.May(PlatformPermissions.ManageSpace, space is null || Moves(space, description) ? Scope.Portal : space.Scope))
        {
            return Refusal.NotPermitted;
        }

        // A key leads away from whatever else might have had it: that is for those who keep all the addresses.
        if (description.FormerKeys.Except(space?.FormerKeys ?? []).Any() && !actor.MayPortalWide(PlatformPermissions.ManageSpace))
        {
            return Refusal.NotPermitted;
        }

        if (space?.ArchivedAt is not null && !actor.MayPortalWide(PlatformPermissions.ManageSpace))
        {
            return Refusal.Conflict("spaces.archived");
        }

        var isNew = space is null;
        var change = space is null ? null : SpaceChange.Of(space);
        space ??= new Space(description.Key, description.Kind, description.Title);
        var appearance = Wanted(description, space);
        var errors = Check(description, isNew ? null : space).Concat(AppearanceRules.Check(appearance)).Concat(description.Banner is { } asked ? AnnounceOutage.Check(asked) : []).ToList();
        foreach (var key in description.FormerKeys.Append(description.Key).Where(k => isNew || k != space.Key))
        {
            if (await new SpaceKeys(db).ProblemAsync(key, space.Id, cancellationToken) is { } problem && errors.TrueForAll(e => e.Key != problem))
            {
                errors.Add(new FieldError(nameof(description.Key), problem));
            }
        }

        if (errors.Count == 0 && description.Logo is { } picture)
        {
            var logo = await new SpaceLogos(db).AddAsync(space, picture, cancellationToken);
            if (logo.Succeeded)
            {
                appearance = appearance with { Logo = logo.Value };
            }
            else
            {
                errors.AddRange(logo.Refusal.Errors);
            }
        }

        if (errors.Count > 0)
        {
            return Refusal.Invalid(errors);
        }

        if (isNew)
        {
            db.Spaces.Add(space);
        }

        Bring(space, description, appearance);
        if (db.ChangeTracker.HasChanges())
        {
            await audit.SaveAsync(db, actor, change?.Note("spaces.configure") ?? SpaceChange.NoteNew("spaces.create", space), cancellationToken);
        }

        return Done.Instance;
    }

    private void Bring(Space space, SpaceDescription description, SpaceAppearance appearance)
    {
        if (!AppearanceRules.AreSame(appearance, space.Appearance))
        {
            space.Publish(appearance);
        }

        if (description.Features.SelectMany(modules.WithDependencies).Except(space.Features).Any())
        {
            space.Enable(description.Features.SelectMany(modules.WithDependencies));
        }

        if (description.FormerKeys.Except(space.FormerKeys ?? []).Any())
        {
            space.Remember(description.FormerKeys);
        }

        if (description.Banner is { } banner)
        {
            space.Announce(banner);
        }

        if (description.ProductId is { } product)
        {
            space.BelongToProduct(product);
        }

        if (description.EstablishmentId is { } establishment)
        {
            space.BelongToEstablishment(establishment);
        }
    }

    private static SpaceAppearance Wanted(SpaceDescription description, Space space) => space.Appearance with
    {
        Title = description.Title,
        Description = description.Description,
        Welcome = new LocalizedText(description.Welcome, description.WelcomeEn ?? space.WelcomeEn),
        Brand = description.Brand,
        Menu = description.Menu ?? space.Appearance.Menu,
        Home = description.Home ?? space.Appearance.Home,
    };

    // Who belongs to a space, and who manages it, follow its product and its establishment.
    private static bool Moves(Space space, SpaceDescription description) =>
        (description.ProductId is { } product && product != space.ProductId) || (description.EstablishmentId is { } establishment && establishment != space.EstablishmentId);

    private IEnumerable<FieldError> Check(SpaceDescription description, Space? existing)
    {
        if (SpaceKey.Problem(description.Key) is { } problem)
        {
            yield return new FieldError(nameof(description.Key), problem);
        }

        if (existing is not null && existing.Kind != description.Kind)
        {
            yield return new FieldError(nameof(description.Kind), "spaces.kind.fixed");
        }
        else if ((description.Kind == SpaceKind.Portal) != (description.Key == Space.PortalKey))
        {
            yield return new FieldError(nameof(description.Kind), "spaces.kind.onePortal", Space.PortalKey);
        }

        foreach (var unknown in description.Features.Where(f => modules.Find(f) is null))
        {
            yield return new FieldError(nameof(description.Features), "spaces.feature.unknown", unknown);
        }
    }
}
