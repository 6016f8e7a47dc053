using System.Globalization;
using Amue.Portal.Platform.Spaces;

namespace Amue.Portal.Spaces.Configuration;

/// <summary>Contrast of a brand's two colours, as WCAG 2.2 (1.4.3) computes it.</summary>
internal static class BrandColour
{
    private const double LeastContrast = 4.5;

    /// <summary>Both colours or neither, written <c>#rrggbb</c>, at 4.5:1 at least.</summary>
    public static bool IsUsable(SpaceBrand brand) =>
        (brand.Accent, brand.AccentContrast) switch
        {
            (null, null) => true,
            ({ } accent, { } text) => Luminance(accent) is { } a && Luminance(text) is { } t
                && (Math.Max(a, t) + 0.05) / (Math.Min(a, t) + 0.05) >= LeastContrast,
            _ => false,
        };

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
