using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Recipes;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Spaces.LocalPages;

namespace Amue.Portal.Spaces.Recipes;

/// <summary><c>pages</c>: writes local pages of a space, or brings them to a text; the others stay.</summary>
internal sealed class PagesStep(SaveLocalPage save, LocalPageReader pages, SpaceCatalog spaces) : RecipeListStep<PagesStep.Model, PagesStep.Item>, ISpaceStep
{
    public override string Name => "pages";

    public override Permission Permission => PlatformPermissions.ManageSpace;

    public async Task<IReadOnlyList<ForeseenChange>> ForeseeAsync(object model, RecipeContext context, CancellationToken cancellationToken)
    {
        var wanted = (Model)model;
        if ((await spaces.CurrentAsync(cancellationToken)).Find(wanted.Space) is not { } space)
        {
            return [];
        }

        var written = (await pages.AllAsync(space.Id, cancellationToken)).ToDictionary(p => p.Slug, p => new SpaceModel.PageModel(p.Slug, p.Title, p.Body, p.Language, p.Visibility, p.IsPublished));
        return wanted.Pages.Where(p => written.GetValueOrDefault(p.Slug) != p)
            .Select(p => new ForeseenChange($"{space.Key}{LocalPage.PathOf(p.Slug)}", written.GetValueOrDefault(p.Slug)?.Body, p.Body)).ToList();
    }

    protected override IReadOnlyList<Item> ItemsOf(Model model) => model.Pages.Select(p => new Item(model.Space, p)).ToList();

    protected override async Task ValidateAsync(Model model, RecipeContext context, RecipeProblems problems, CancellationToken cancellationToken)
    {
        var space = (await spaces.CurrentAsync(cancellationToken)).Find(model.Space);
        if (space is null && !context.IsAnnounced(SpacesStep.AnnouncedKind, model.Space))
        {
            problems.At(nameof(Model.Space)).Add("recipes.unknownSpace", model.Space);
        }
        else if (space is not null && (!context.Actor.May(Permission, space.Scope) || (context.Scope.SpaceId is { } only && only != space.Id)))
        {
            problems.At(nameof(Model.Space)).Add("recipes.outOfScope", model.Space);
        }
    }

    protected override async Task<Outcome<Done>> ExecuteAsync(Item item, RecipeContext context, CancellationToken cancellationToken) =>
        (await save.ExecuteAsync(item.Space, item.Page.ToText(), context.Actor, cancellationToken)).WithoutResult();

    internal sealed record Model(string Space, IReadOnlyList<SpaceModel.PageModel> Pages);

    internal sealed record Item(string Space, SpaceModel.PageModel Page);
}
