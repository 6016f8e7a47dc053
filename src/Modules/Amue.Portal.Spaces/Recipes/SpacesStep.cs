using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Recipes;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Referential;
using Amue.Portal.Spaces.Configuration;

namespace Amue.Portal.Spaces.Recipes;

/// <summary><c>spaces</c>: makes spaces, or brings them to a description.</summary>
internal sealed class SpacesStep(ConfigureSpace configure, ModuleCatalog modules, ReferentialDirectory referential)
    : RecipeListStep<SpacesStep.Model, SpacesStep.SpaceModel>
{
    public const string AnnouncedKind = "space";

    public override string Name => "spaces";

    public override Permission Permission => PlatformPermissions.ManageSpace;

    protected override IReadOnlyList<SpaceModel> ItemsOf(Model model) => model.Spaces;

    protected override async Task ValidateAsync(Model model, RecipeContext context, RecipeProblems problems, CancellationToken cancellationToken)
    {
        for (var i = 0; i < model.Spaces.Count; i++)
        {
            var space = model.Spaces[i];
            var place = problems.At(nameof(Model.Spaces)).At(i);
            context.Announce(AnnouncedKind, space.Key);
            if (SpaceKey.Problem(space.Key) is { } problem)
            {
                place.At(nameof(SpaceModel.Key)).Add(problem);
            }

            for (var f = 0; f < (space.Features?.Count ?? 0); f++)
            {
                if (modules.Find(space.Features![f]) is null)
                {
                    place.At(nameof(SpaceModel.Features)).At(f).Add("spaces.feature.unknown", space.Features[f]);
                }
            }

            if (space.Product is { } product && !context.IsAnnounced("product", product) && await referential.FindProductAsync(product, cancellationToken) is null)
            {
                place.At(nameof(SpaceModel.Product)).Add("referential.unknownProduct", product);
            }

            if (space.Establishment is { } code && !context.IsAnnounced("establishment", code) && await referential.FindEstablishmentAsync(code, cancellationToken) is null)
            {
                place.At(nameof(SpaceModel.Establishment)).Add("referential.unknownEstablishment", code);
            }

            if (!BrandColour.IsUsable(new SpaceBrand(space.Accent, space.AccentContrast)))
            {
                place.At(nameof(SpaceModel.Accent)).Add("spaces.brand.contrast");
            }
        }
    }

    protected override async Task<Outcome<Done>> ExecuteAsync(SpaceModel item, RecipeContext context, CancellationToken cancellationToken)
    {
        var product = item.Product is null ? null : await referential.FindProductAsync(item.Product, cancellationToken);
        var establishment = item.Establishment is null ? null : await referential.FindEstablishmentAsync(item.Establishment, cancellationToken);
        var description = new SpaceDescription(
            item.Key, item.Kind, item.Title, item.Description ?? "", item.Welcome ?? "", product?.Id, establishment?.Id, new SpaceBrand(item.Accent, item.AccentContrast), item.Features ?? []);
        return await configure.ExecuteAsync(description, context.Actor, cancellationToken);
    }

    internal sealed record Model(IReadOnlyList<SpaceModel> Spaces);

    internal sealed record SpaceModel(
        string Key,
        SpaceKind Kind,
        string Title,
        string? Description = null,
        string? Welcome = null,
        string? Product = null,
        string? Establishment = null,
        string? Accent = null,
        string? AccentContrast = null,
        IReadOnlyList<string>? Features = null);
}
