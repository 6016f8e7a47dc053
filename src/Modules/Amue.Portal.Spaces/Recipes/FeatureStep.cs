using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Recipes;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Spaces.Configuration;

namespace Amue.Portal.Spaces.Recipes;

/// <summary><c>feature</c>, in Orchard Core's shape; ours is the member <c>space</c> (the portal when absent).</summary>
internal sealed class FeatureStep(SwitchFeatures switchFeatures, ModuleCatalog modules, SpaceCatalog spaces) : RecipeStep<FeatureStep.Model>, ISpaceStep
{
    public override string Name => "feature";

    public override Permission Permission => PlatformPermissions.ManageSpace;

    public async Task<IReadOnlyList<ForeseenChange>> ForeseeAsync(object model, RecipeContext context, CancellationToken cancellationToken)
    {
        var (step, key) = ((Model)model, KeyOf((Model)model, context, await spaces.CurrentAsync(cancellationToken)));
        var space = (await spaces.CurrentAsync(cancellationToken)).Find(key);
        return (step.Enable ?? []).SelectMany(modules.WithDependencies).Distinct().Where(f => space?.Has(f) != true).Select(f => new ForeseenChange($"{key}.features", Before: null, f))
            .Concat((step.Disable ?? []).Where(f => space?.Has(f) == true).Select(f => new ForeseenChange($"{key}.features", f, After: null)))
            .ToList();
    }

    protected override async Task ValidateAsync(Model model, RecipeContext context, RecipeProblems problems, CancellationToken cancellationToken)
    {
        CheckNames(model.Enable, problems.At(nameof(Model.Enable)));
        CheckNames(model.Disable, problems.At(nameof(Model.Disable)));
        var directory = await spaces.CurrentAsync(cancellationToken);
        var key = KeyOf(model, context, directory);
        var space = directory.Find(key);
        if (space is null && !context.IsAnnounced(SpacesStep.AnnouncedKind, key))
        {
            problems.At(nameof(Model.Space)).Add("recipes.unknownSpace", key);
        }
        else if (space is not null && (!context.Actor.May(Permission, space.Scope) || (context.Scope.SpaceId is { } only && only != space.Id)))
        {
            problems.At(nameof(Model.Space)).Add("recipes.outOfScope", key);
        }
    }

    protected override async Task<Outcome<Done>> ExecuteAsync(Model model, RecipeContext context, CancellationToken cancellationToken) =>
        await switchFeatures.ExecuteAsync(KeyOf(model, context, await spaces.CurrentAsync(cancellationToken)), model.Enable ?? [], model.Disable ?? [], context.Actor, cancellationToken);

    // Run inside a space, a recipe that names none means that one.
    private static string KeyOf(Model model, RecipeContext context, SpaceDirectory directory) =>
        model.Space ?? (context.Scope.SpaceId is { } own ? directory.Find(own)?.Key : null) ?? Space.PortalKey;

    private void CheckNames(IReadOnlyList<string>? names, RecipeProblems place)
    {
        for (var i = 0; i < (names?.Count ?? 0); i++)
        {
            if (modules.Find(names![i]) is null)
            {
                place.At(i).Add("spaces.feature.unknown", names[i]);
            }
        }
    }

    internal sealed record Model(IReadOnlyList<string>? Enable = null, IReadOnlyList<string>? Disable = null, string? Space = null);
}
