using System.Globalization;
using System.Text.RegularExpressions;
using Amue.Portal.Platform.Spaces;
using Microsoft.AspNetCore.Http;

namespace Amue.Portal.Theme.Clair.Frame;

/// <summary>
/// The two tokens of a space's brand as a style sheet of its own. Its address is made of the colours: what answers there never
/// changes, every cache may keep it, and a new choice is a new address, at once and in that space only.
/// </summary>
internal static partial class BrandSheet
{
    public const string Pattern = "/assets/couleurs/{colours}";

    /// <returns>Null when neither has a plain colour: the theme's own then stand.</returns>
    public static string? AddressFor(SpaceBrand space, SpaceBrand portal)
    {
        var brand = IsColour(space.Accent) ? space : portal;
        if (!IsColour(brand.Accent))
        {
            return null;
        }

        var contrast = IsColour(brand.AccentContrast) ? brand.AccentContrast : Readable(brand.Accent!);
        return $"/assets/couleurs/{brand.Accent![1..]}-{contrast![1..]}.css".ToLowerInvariant();
    }

    /// <returns>Null when the name is of no two colours: whatever is not a plain colour never becomes style.</returns>
    public static string? Write(string colours) =>
        Name().Match(colours) is { Success: true } name ? $":root{{--accent:#{name.Groups[1].Value};--accent-contrast:#{name.Groups[2].Value}}}" : null;

    public static IResult Answer(string colours, HttpContext context)
    {
        if (Write(colours) is not { } sheet)
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Text(sheet, "text/css");
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

    [GeneratedRegex(@"\A([0-9a-f]{6})-([0-9a-f]{6})\.css\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
