using System.Text.Json.Nodes;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Recipes;

namespace Amue.Portal.Spaces.Recipes;

/// <summary>What a described space would change of the one that is there.</summary>
internal static class SpaceForesight
{
    public static IEnumerable<ForeseenChange> Of(SpaceModel? current, SpaceModel wanted, ModuleCatalog modules)
    {
        var before = current is null ? [] : SpaceModels.Write(current);
        var after = SpaceModels.Write(Resulting(current, wanted, modules));
        foreach (var name in before.Select(m => m.Key).Union(after.Select(m => m.Key)).Where(name => !JsonNode.DeepEquals(before[name], after[name])))
        {
            yield return new ForeseenChange($"{wanted.Key}.{name}", Text(before[name]), Text(after[name]));
        }
    }

    /// <summary>The space after the step: features add up, pages that are not named stay, and what is left out is left as it is.</summary>
    private static SpaceModel Resulting(SpaceModel? current, SpaceModel wanted, ModuleCatalog modules)
    {
        var features = (wanted.Features ?? []).SelectMany(modules.WithDependencies).Union(current?.Features ?? []).Order(StringComparer.Ordinal).ToList();
        var pages = (wanted.Pages ?? []).Concat((current?.Pages ?? []).Where(p => wanted.Pages?.Any(w => w.Slug == p.Slug) != true)).OrderBy(p => p.Slug, StringComparer.Ordinal).ToList();
        return wanted with
        {
            Description = wanted.Description ?? "",
            Welcome = wanted.Welcome ?? "",
            WelcomeEn = wanted.WelcomeEn ?? current?.WelcomeEn,
            Product = wanted.Product ?? current?.Product,
            Establishment = wanted.Establishment ?? current?.Establishment,
            Logo = wanted.Logo ?? current?.Logo,
            Features = features,
            Menu = wanted.Menu ?? current?.Menu,
            Home = wanted.Home ?? current?.Home,
            Banner = wanted.Banner ?? current?.Banner,
            FormerKeys = wanted.FormerKeys ?? current?.FormerKeys,
            Pages = pages.Count == 0 ? null : pages,
        };
    }

    private static string? Text(JsonNode? value) => value?.ToJsonString(SpaceModels.Json);
}
