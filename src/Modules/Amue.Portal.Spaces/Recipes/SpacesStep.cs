using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Recipes;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Referential;
using Amue.Portal.Spaces.Configuration;
using Amue.Portal.Spaces.LocalPages;

namespace Amue.Portal.Spaces.Recipes;

/// <summary><c>spaces</c>: makes spaces with their pages, or brings them to a description.</summary>
internal sealed class SpacesStep(ConfigureSpace configure, SaveLocalPage savePage, SpaceModels current, ModuleCatalog modules, SpaceCatalog catalog, ReferentialDirectory referential)
    : RecipeListStep<SpacesStep.Model, SpaceModel>, ISpaceStep
{
    public const string AnnouncedKind = "space";

    public override string Name => "spaces";

    public override Permission Permission => PlatformPermissions.ManageSpace;

    public async Task<IReadOnlyList<ForeseenChange>> ForeseeAsync(object model, RecipeContext context, CancellationToken cancellationToken)
    {
        var changes = new List<ForeseenChange>();
        foreach (var space in ((Model)model).Spaces)
        {
            changes.AddRange(SpaceForesight.Of(await current.FindAsync(space.Key, cancellationToken), space, modules));
        }

        return changes;
    }

    protected override IReadOnlyList<SpaceModel> ItemsOf(Model model) => model.Spaces;

    protected override async Task ValidateAsync(Model model, RecipeContext context, RecipeProblems problems, CancellationToken cancellationToken)
    {
        for (var i = 0; i < model.Spaces.Count; i++)
        {
            await ValidateAsync(model.Spaces[i], context, problems.At(nameof(Model.Spaces)).At(i), cancellationToken);
        }
    }

    protected override async Task<Outcome<Done>> ExecuteAsync(SpaceModel item, RecipeContext context, CancellationToken cancellationToken)
    {
        var product = item.Product is null ? null : await referential.FindProductAsync(item.Product, cancellationToken);
        var establishment = item.Establishment is null ? null : await referential.FindEstablishmentAsync(item.Establishment, cancellationToken);
        var description = new SpaceDescription(
            item.Key, item.Kind, item.Title, item.Description ?? "", item.Welcome ?? "", product?.Id, establishment?.Id, new SpaceBrand(item.Accent, item.AccentContrast), item.Features ?? [])
        {
            WelcomeEn = item.WelcomeEn,
            Menu = item.Menu?.Select(m => m.ToChoice()).ToList(),
            Home = item.Home?.Select(b => new SpaceBlockChoice(b.Block, b.Hidden)).ToList(),
            Logo = item.Logo is null ? null : Convert.FromBase64String(item.Logo),
            Banner = item.Banner?.ToBanner(),
            FormerKeys = item.FormerKeys ?? [],
        };
        var configured = await configure.ExecuteAsync(description, context.Actor, cancellationToken);
        foreach (var page in configured.Succeeded ? item.Pages ?? [] : [])
        {
            var saved = await savePage.ExecuteAsync(item.Key, page.ToText(), context.Actor, cancellationToken);
            if (!saved.Succeeded)
            {
                return saved.Refusal;
            }
        }

        return configured;
    }

    private async Task ValidateAsync(SpaceModel space, RecipeContext context, RecipeProblems place, CancellationToken cancellationToken)
    {
        context.Announce(AnnouncedKind, space.Key);
        if (SpaceKey.Problem(space.Key) is { } problem)
        {
            place.At(nameof(SpaceModel.Key)).Add(problem);
        }

        if (context.Scope.SpaceId is { } only && (await catalog.CurrentAsync(cancellationToken)).Find(only)?.Key != space.Key)
        {
            place.At(nameof(SpaceModel.Key)).Add("recipes.outOfScope", space.Key);
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

        if (space.Logo is { } logo && !Convert.TryFromBase64String(logo, new byte[logo.Length], out _))
        {
            place.At(nameof(SpaceModel.Logo)).Add("spaces.logo.base64");
        }
    }

    internal sealed record Model(IReadOnlyList<SpaceModel> Spaces);
}
