using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Recipes;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Spaces.Configuration;

namespace Amue.Portal.Spaces.Recipes;

/// <summary><c>feature</c>, in Orchard Core's shape; ours is the member <c>space</c> (the portal when absent).</summary>
internal sealed class FeatureStep(SwitchFeatures switchFeatures, ModuleCatalog modules, SpaceCatalog spaces) : RecipeStep<FeatureStep.Model>
{
    public override string Name => "feature";

    public override Permission Permission => PlatformPermissions.ManageSpace;

    protected override async Task ValidateAsync(Model model, RecipeContext context, RecipeProblems problems, CancellationToken cancellationToken)
    {
        CheckNames(model.Enable, problems.At(nameof(Model.Enable)));
        CheckNames(model.Disable, problems.At(nameof(Model.Disable)));
        var key = model.Space ?? Space.PortalKey;
        var space = (await spaces.CurrentAsync(cancellationToken)).Find(key);
        if (space is null && !context.IsAnnounced(SpacesStep.AnnouncedKind, key))
        {
            problems.At(nameof(Model.Space)).Add("recipes.unknownSpace", key);
        }
        else if (space is not null && !context.Actor.May(Permission, space.Scope))
        {
            problems.At(nameof(Model.Space)).Add("recipes.outOfScope", key);
        }
    }

    protected override async Task<Outcome<Done>> ExecuteAsync(Model model, RecipeContext context, CancellationToken cancellationToken) =>
        await switchFeatures.ExecuteAsync(model.Space ?? Space.PortalKey, model.Enable ?? [], model.Disable ?? [], context.Actor, cancellationToken);

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
