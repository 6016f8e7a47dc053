using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Recipes;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Spaces.Configuration;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Spaces.Recipes;

/// <summary>
/// <c>settings</c>, in Orchard Core's shape, for what this portal has of it: the site's name is the space's title. Ours are the member
/// <c>space</c> (the portal when absent) and the texts and colours. Another setting is told as not understood.
/// </summary>
internal sealed class SettingsStep(PortalDb db, ConfigureSpace configure, SpaceCatalog spaces) : RecipeStep<SettingsStep.Model>, ISpaceStep
{
    public override string Name => "settings";

    public override Permission Permission => PlatformPermissions.ManageSpace;

    public async Task<IReadOnlyList<ForeseenChange>> ForeseeAsync(object model, RecipeContext context, CancellationToken cancellationToken)
    {
        var wanted = (Model)model;
        var space = await FindAsync(wanted, context, cancellationToken);
        (string Name, string? Before, string? After)[] settings =
        [
            (nameof(Model.SiteName), space?.Title, wanted.SiteName),
            (nameof(Model.Description), space?.Description, wanted.Description),
            (nameof(Model.Welcome), space?.Welcome, wanted.Welcome),
            (nameof(Model.WelcomeEn), space?.WelcomeEn, wanted.WelcomeEn),
            (nameof(Model.Accent), space?.Brand.Accent, wanted.Accent),
            (nameof(Model.AccentContrast), space?.Brand.AccentContrast, wanted.AccentContrast),
        ];
        return settings.Where(s => s.After is not null && s.After != s.Before).Select(s => new ForeseenChange($"{space?.Key}.{s.Name}", s.Before, s.After)).ToList();
    }

    protected override async Task ValidateAsync(Model model, RecipeContext context, RecipeProblems problems, CancellationToken cancellationToken)
    {
        var key = model.Space ?? Space.PortalKey;
        var space = await FindAsync(model, context, cancellationToken);
        if (space is null && !context.IsAnnounced(SpacesStep.AnnouncedKind, key))
        {
            problems.At(nameof(Model.Space)).Add("recipes.unknownSpace", key);
        }
        else if (space is not null && (!context.Actor.May(Permission, space.Scope) || (context.Scope.SpaceId is { } only && only != space.Id)))
        {
            problems.At(nameof(Model.Space)).Add("recipes.outOfScope", space.Key);
        }
    }

    protected override async Task<Outcome<Done>> ExecuteAsync(Model model, RecipeContext context, CancellationToken cancellationToken)
    {
        if (await FindAsync(model, context, cancellationToken) is not { } space)
        {
            return Refusal.Invalid("recipes.unknownSpace", model.Space ?? Space.PortalKey);
        }

        var brand = new SpaceBrand(model.Accent ?? space.Brand.Accent, model.AccentContrast ?? space.Brand.AccentContrast);
        var description = new SpaceDescription(
            space.Key, space.Kind, model.SiteName ?? space.Title, model.Description ?? space.Description, model.Welcome ?? space.Welcome, ProductId: null, EstablishmentId: null, brand, Features: [])
        {
            WelcomeEn = model.WelcomeEn,
        };
        return await configure.ExecuteAsync(description, context.Actor, cancellationToken);
    }

    private async Task<Space?> FindAsync(Model model, RecipeContext context, CancellationToken cancellationToken)
    {
        if (model.Space is null && context.Scope.SpaceId is { } own)
        {
            return await db.Spaces.AsNoTracking().SingleOrDefaultAsync(s => s.Id == own, cancellationToken);
        }

        var key = (await spaces.CurrentAsync(cancellationToken)).Find(model.Space ?? Space.PortalKey)?.Key;
        return await db.Spaces.AsNoTracking().SingleOrDefaultAsync(s => s.Key == key, cancellationToken);
    }

    internal sealed record Model(
        string? Space = null,
        string? SiteName = null,
        string? Description = null,
        string? Welcome = null,
        string? WelcomeEn = null,
        string? Accent = null,
        string? AccentContrast = null);
}
