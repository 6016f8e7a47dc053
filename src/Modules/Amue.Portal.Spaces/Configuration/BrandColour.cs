using System.Globalization;
using Amue.Portal.Platform.Spaces;

namespace Amue.Portal.Spaces.Configuration;

/// <summary>Contrast of a brand's two colours, as WCAG 2.2 (1.4.3) computes it.</summary>
internal static class BrandColour
{
    private const double LeastContrast = 4.5;

    // In hundredths; further, it would be another colour, and another text is the smaller change.
    private const int MostMoved = 60;

    /// <summary>Both colours or neither, written <c>#rrggbb</c>, at 4.5:1 at least.</summary>
    public static bool IsUsable(SpaceBrand brand) => brand is { Accent: null, AccentContrast: null } || Contrast(brand) >= LeastContrast;

    /// <returns>Null when one of the two is not a colour.</returns>
    public static double? Contrast(SpaceBrand brand) =>
        brand.Accent is { } accent && brand.AccentContrast is { } text && Luminance(accent) is { } a && Luminance(text) is { } t
            ? (Math.Max(a, t) + 0.05) / (Math.Min(a, t) + 0.05)
            : null;

    /// <summary>The usable pair that looks most like this one: the accent darker or lighter by as little as it takes, else a black or white text.</summary>
    /// <returns>Null when one of the two is not a colour.</returns>
    public static SpaceBrand? Nearest(SpaceBrand brand)
    {
        if (Contrast(brand) is null)
        {
            return null;
        }

        for (var share = 1; share <= MostMoved; share++)
        {
            foreach (var towards in (int[])[0, 255])
            {
                var moved = brand with { Accent = Mix(brand.Accent!, towards, share) };
                if (IsUsable(moved))
                {
                    return moved;
                }
            }
        }

        var dark = brand with { AccentContrast = "#000000" };
        return IsUsable(dark) ? dark : brand with { AccentContrast = "#ffffff" };
    }

    private static string Mix(string colour, int towards, int share) =>
        "#" + string.Concat(Enumerable.Range(0, 3).Select(i => 1 + (2 * i)).Select(at =>
        {
            var channel = int.Parse(colour.AsSpan(at, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            return (channel + ((towards - channel) * share / 100)).ToString("x2", CultureInfo.InvariantCulture);
        }));

    private static double? Luminance(string colour) =>
        colour.Length == 7 && colour[0] == '#' && int.TryParse(colour.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb)
            ? (0.2126 * Linear(rgb >> 16)) + (0.7152 * Linear((rgb >> 8) & 255)) + (0.0722 * Linear(rgb & 255))
            : null;

    private static double Linear(int channel)
    {
        var share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
