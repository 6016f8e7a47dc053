using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Spaces.Configuration;

/// <summary>Makes a space, or brings an existing one to a description; features already on stay on.</summary>
public sealed class ConfigureSpace(PortalDb db, ModuleCatalog modules)
{
    public async Task<Outcome<Done>> ExecuteAsync(SpaceDescription description, Actor actor, CancellationToken cancellationToken)
    {
        var space = await db.Spaces.SingleOrDefaultAsync(s => s.Key == description.Key, cancellationToken);
        if (!actor.May(PlatformPermissions.ManageSpace, space is null || Moves(space, description) ? Scope.Portal : space.Scope))
        {
            return Refusal.NotPermitted;
        }

        var errors = Check(description, space).ToList();
        if (errors.Count > 0)
        {
            return Refusal.Invalid(errors);
        }

        if (space is null)
        {
            space = new Space(description.Key, description.Kind, description.Title);
            db.Spaces.Add(space);
        }

        space.Describe(description.Title, description.Description, description.Welcome);
        space.Paint(description.Brand);
        space.Enable(description.Features.SelectMany(modules.WithDependencies));
        if (description.ProductId is { } product)
        {
            space.BelongToProduct(product);
        }

        if (description.EstablishmentId is { } establishment)
        {
            space.BelongToEstablishment(establishment);
        }

        await db.SaveChangesAsync(cancellationToken);
        return Done.Instance;
    }

    // Who belongs to a space, and who manages it, follow its product and its establishment.
    private static bool Moves(Space space, SpaceDescription description) =>
        (description.ProductId is { } product && product != space.ProductId) || (description.EstablishmentId is { } establishment && establishment != space.EstablishmentId);

    private IEnumerable<FieldError> Check(SpaceDescription description, Space? existing)
    {
        if (SpaceKey.Problem(description.Key) is { } problem)
        {
            yield return new FieldError(nameof(description.Key), problem);
        }

        if (string.IsNullOrWhiteSpace(description.Title) || description.Title.Length > 200)
        {
            yield return new FieldError(nameof(description.Title), "spaces.title.length");
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

        if (!BrandColour.IsUsable(description.Brand))
        {
            yield return new FieldError(nameof(description.Brand), "spaces.brand.contrast");
        }
    }
}
