using System.Globalization;
using System.Text.RegularExpressions;
using Amue.Portal.Platform.Spaces;

namespace Amue.Portal.Theme.Clair.Frame;

/// <summary>The two tokens of a space's brand as a style rule; whatever is not a plain colour is left out.</summary>
internal static partial class BrandStyle
{
    public static string? For(SpaceBrand space, SpaceBrand portal)
    {
        var brand = IsColour(space.Accent) ? space : portal;
        if (!IsColour(brand.Accent))
        {
            return null;
        }

        var contrast = IsColour(brand.AccentContrast) ? brand.AccentContrast : Readable(brand.Accent!);
        return $":root{{--accent:{brand.Accent};--accent-contrast:{contrast}}}";
    }

    private static bool IsColour(string? value) => value is not null && Colour().IsMatch(value);

    private static string Readable(string accent) => Luminance(accent) > 0.179 ? "#000000" : "#ffffff";

    // Relative luminance (WCAG 2.2); at 0.179 black and white read equally well.
    private static double Luminance(string accent) =>
        (0.2126 * Channel(accent, 1)) + (0.7152 * Channel(accent, 3)) + (0.0722 * Channel(accent, 5));

    private static double Channel(string accent, int from)
    {
        var share = int.Parse(accent.AsSpan(from, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255d;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }

    [GeneratedRegex(@"\A#[0-9a-fA-F]{6}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Colour();
}
