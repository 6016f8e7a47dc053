using Amue.Portal.Knowledge.Writing;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Recipes;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;

namespace Amue.Portal.Knowledge.Recipes;

/// <summary><c>content</c>, in Orchard Core's shape: articles, found again by their <c>ContentItemId</c>.</summary>
internal sealed class ContentStep(PublishArticle publish, SpaceCatalog spaces) : RecipeListStep<ContentStep.Model, ContentStep.ItemModel>
{
    public override string Name => "content";

    public override Permission Permission => KnowledgePermissions.Publish;

    protected override IReadOnlyList<ItemModel> ItemsOf(Model model) => model.Data;

    protected override async Task ValidateAsync(Model model, RecipeContext context, RecipeProblems problems, CancellationToken cancellationToken)
    {
        var directory = await spaces.CurrentAsync(cancellationToken);
        for (var i = 0; i < model.Data.Count; i++)
        {
            var item = model.Data[i];
            var place = problems.At(nameof(Model.Data)).At(i);
            if (item.ContentType != Article.ContentType)
            {
                place.At(nameof(ItemModel.ContentType)).Add("recipes.content.unknownType", item.ContentType);
            }

            if (directory.Find(item.Space) is not { } space)
            {
                if (!context.IsAnnounced("space", item.Space))
                {
                    place.At(nameof(ItemModel.Space)).Add("recipes.unknownSpace", item.Space);
                }
            }
            else if (!context.Actor.May(Permission, space.Scope))
            {
                place.At(nameof(ItemModel.Space)).Add("recipes.outOfScope", item.Space);
            }
        }
    }

    protected override async Task<Outcome<Done>> ExecuteAsync(ItemModel item, RecipeContext context, CancellationToken cancellationToken)
    {
        if ((await spaces.CurrentAsync(cancellationToken)).Find(item.Space) is not { } space)
        {
            return Refusal.Invalid("recipes.unknownSpace", item.Space);
        }

        var text = new ArticleText(item.DisplayText, string.Join('\n', item.Markdown))
        {
            Kind = item.Kind,
            Language = item.Language ?? "fr",
            Visibility = item.Visibility,
            Tags = item.Tags ?? [],
            FromVersion = item.FromVersion,
            ToVersion = item.ToVersion,
            HelpCodes = item.HelpCodes ?? [],
            Source = new ArticleSource(item.ContentItemId),
        };
        return (await publish.ExecuteAsync(text, space, context.Actor, cancellationToken)).WithoutResult();
    }

    internal sealed record Model(IReadOnlyList<ItemModel> Data);

    /// <param name="ContentItemId">Stable: the item is found again by it.</param>
    /// <param name="ContentType"><c>article</c>.</param>
    /// <param name="DisplayText">The title.</param>
    /// <param name="Space">The home space's key.</param>
    /// <param name="Markdown">The text, a line an item.</param>
    /// <param name="FromVersion">The first version of the space's product that it holds for.</param>
    /// <param name="ToVersion">The last one.</param>
    /// <param name="HelpCodes">Codes of the product's screens whose help it is.</param>
    internal sealed record ItemModel(
        string ContentItemId,
        string ContentType,
        string DisplayText,
        string Space,
        IReadOnlyList<string> Markdown,
        ArticleKind Kind = ArticleKind.Faq,
        VisibilityLevel Visibility = VisibilityLevel.Community,
        string? Language = null,
        IReadOnlyList<string>? Tags = null,
        string? FromVersion = null,
        string? ToVersion = null,
        IReadOnlyList<string>? HelpCodes = null);
}
