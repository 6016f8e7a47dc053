using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Recipes;
using Amue.Portal.Platform.Security;
using Amue.Portal.Search.Synonyms;

namespace Amue.Portal.Search.Recipes;

/// <summary><c>synonyms</c>: words that mean the same for search.</summary>
internal sealed class SynonymsStep(DefineSynonyms define) : RecipeListStep<SynonymsStep.Model, SynonymsStep.RingModel>
{
    public override string Name => "synonyms";

    public override Permission Permission => SearchPermissions.Manage;

    protected override IReadOnlyList<RingModel> ItemsOf(Model model) => model.Rings;

    protected override Task<Outcome<Done>> ExecuteAsync(RingModel item, RecipeContext context, CancellationToken cancellationToken) =>
        define.ExecuteAsync(new DescribedSynonyms(item.Space, item.Words), context.Actor, cancellationToken);

    internal sealed record Model(IReadOnlyList<RingModel> Rings);

    /// <param name="Words">Two words or short phrases at least.</param>
    /// <param name="Space">Key of the space where it holds; null: everywhere.</param>
    internal sealed record RingModel(IReadOnlyList<string> Words, string? Space = null);
}
