using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;

namespace Amue.Portal.Spaces.Recipes;

/// <summary>A space as recipes write it, and as it is exported. What is left out is left as it is, but for the description, the welcome and the colours.</summary>
/// <param name="Product">Its product's key.</param>
/// <param name="Establishment">Its establishment's code.</param>
/// <param name="Logo">A PNG, JPEG or WebP picture in base 64.</param>
internal sealed record SpaceModel(
    string Key,
    SpaceKind Kind,
    string Title,
    string? Description = null,
    string? Welcome = null,
    string? WelcomeEn = null,
    string? Product = null,
    string? Establishment = null,
    string? Accent = null,
    string? AccentContrast = null,
    string? Logo = null,
    IReadOnlyList<string>? Features = null,
    IReadOnlyList<SpaceModel.MenuModel>? Menu = null,
    IReadOnlyList<SpaceModel.BlockModel>? Home = null,
    SpaceModel.BannerModel? Banner = null,
    IReadOnlyList<string>? FormerKeys = null,
    IReadOnlyList<SpaceModel.PageModel>? Pages = null)
{
    /// <param name="Entry">A feature's entry by its label's key, or a local page by its path.</param>
    internal sealed record MenuModel(string Entry, string? Label = null, string? LabelEn = null, bool Hidden = false, VisibilityLevel Level = VisibilityLevel.Public)
    {
        public SpaceMenuChoice ToChoice() => new(Entry, Hidden, Label is null ? null : new LocalizedText(Label, LabelEn), Level);

        public static MenuModel Of(SpaceMenuChoice choice) => new(choice.Entry, choice.Label?.Fr, choice.Label?.En, choice.IsHidden, choice.Level);
    }

    internal sealed record BlockModel(string Block, bool Hidden = false);

    internal sealed record BannerModel(string Text, DateTime From, string? TextEn = null, DateTime? Until = null)
    {
        public SpaceBanner ToBanner() => new(new LocalizedText(Text, TextEn), From.ToUniversalTime(), Until?.ToUniversalTime());
    }

    /// <param name="Body">Markdown.</param>
    internal sealed record PageModel(string Slug, string Title, string Body, string Language = "fr", VisibilityLevel Visibility = VisibilityLevel.Community, bool Published = true)
    {
        public LocalPages.LocalPageText ToText() => new(Slug, Title, Body, Language, Visibility, Published);
    }
}
