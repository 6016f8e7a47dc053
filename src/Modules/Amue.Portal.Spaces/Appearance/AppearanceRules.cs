using System.Text.Json;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Spaces.Configuration;

namespace Amue.Portal.Spaces.Appearance;

/// <summary>What an appearance may be, whoever gives it: a page, a recipe, the command line.</summary>
internal static class AppearanceRules
{
    public const int LongestTitle = 200;
    public const int LongestDescription = 500;
    public const int LongestWelcome = 4000;
    public const int LongestLabel = 60;
    private const int MostEntries = 30;

    public static IEnumerable<FieldError> Check(SpaceAppearance appearance)
    {
        if (string.IsNullOrWhiteSpace(appearance.Title) || appearance.Title.Length > LongestTitle)
        {
            yield return new FieldError("Title", "spaces.title.length");
        }

        if (appearance.Description.Length > LongestDescription)
        {
            yield return new FieldError("Description", "spaces.description.length", LongestDescription);
        }

        if (appearance.Welcome.Fr.Length > LongestWelcome)
        {
            yield return new FieldError("Welcome", "spaces.welcome.length", LongestWelcome);
        }

        if (appearance.Welcome.En?.Length > LongestWelcome)
        {
            yield return new FieldError("WelcomeEn", "spaces.welcome.length", LongestWelcome);
        }

        if (!BrandColour.IsUsable(appearance.Brand))
        {
            yield return BrandColour.Nearest(appearance.Brand) is { } near
                ? new FieldError("Brand", "spaces.brand.nearest", BrandColour.Contrast(appearance.Brand)!.Value, near.Accent!, near.AccentContrast!)
                : new FieldError("Brand", "spaces.brand.contrast");
        }

        if (appearance.Menu.Count > MostEntries || appearance.Home.Count > MostEntries)
        {
            yield return new FieldError("Menu", "spaces.menu.most", MostEntries);
        }

        foreach (var choice in appearance.Menu.Where(c => c.Label?.Fr.Length > LongestLabel || c.Label?.En?.Length > LongestLabel))
        {
            yield return new FieldError("Menu", "spaces.menu.label", LongestLabel, choice.Entry);
        }

        // It becomes a link of every page of the space.
        foreach (var choice in appearance.Menu.Where(c => c.IsLocalPage && (c.Label is null || !LocalPages.LocalPage.IsPath(c.Entry))))
        {
            yield return new FieldError("Menu", "spaces.menu.page", choice.Entry);
        }
    }

    public static bool AreSame(SpaceAppearance one, SpaceAppearance other) => JsonSerializer.Serialize(one) == JsonSerializer.Serialize(other);
}
