using System.Collections.Frozen;

namespace Amue.Portal.Theme.Clair.Icons;

/// <summary>The theme's own drawings, on a grid of 20 units. An icon stands beside words, never alone.</summary>
internal static class IconPaths
{
    private const string Circle = "M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15";

    private static readonly FrozenDictionary<string, string> Paths = new Dictionary<string, string>
    {
        ["article"] = "M5 2.5h7L15.5 6v11.5H5zM12 2.5V6h3.5M7.5 10h5M7.5 13.5h5",
        ["attachment"] = "m15.5 9.5-5.8 5.8a3.6 3.6 0 0 1-5-5l6.5-6.5a2.4 2.4 0 0 1 3.4 3.4l-6.3 6.3a1.2 1.2 0 0 1-1.7-1.7l5.6-5.6",
        ["badge"] = "m10 2.5 2.2 4.6 5 .7-3.6 3.5.9 5-4.5-2.4-4.5 2.4.9-5-3.6-3.5 5-.7z",
        ["bell"] = "M10 3a4.5 4.5 0 0 0-4.5 4.5V12L4 14.5h12L14.5 12V7.5A4.5 4.5 0 0 0 10 3M8 17.2h4",
        ["chart"] = "M3.5 3v14H17M7 14v-4m3.5 4V7m3.5 7V9",
        ["chat"] = "M3 4h14v10H9l-4 3.5V14H3z",
        ["check"] = "m4 10.5 4 4 8-9",
        ["clock"] = Circle + "M10 5.5V10l3 2",
        ["close"] = "m5 5 10 10M15 5 5 15",
        ["document"] = "M2.5 4.5h5l2 2h8v10h-15z",
        ["down"] = "M10 4v12m-5-5 5 5 5-5",
        ["download"] = "M10 3v9.5M6 9l4 4 4-4M3.5 16.5h13",
        ["edit"] = "m3 17 1-4L14 3l3 3L7 16z",
        ["error"] = Circle + "M7 7l6 6m0-6-6 6",
        ["event"] = "M3 4.5h14v13H3zm0 4h14M7 2.5v4m6-4v4",
        ["filter"] = "M3 4h14l-5.5 6.5v5L8.5 17v-6.5z",
        ["flag"] = "M5 17.5v-14h10L12.5 7l2.5 3.5H5",
        ["history"] = "M3.5 10a6.5 6.5 0 1 0 2-4.7L3 7.5M3 3.5v4h4M10 6.5V10l2.5 1.5",
        ["home"] = "M3 9.5 10 3l7 6.5V17h-4.5v-4.5h-5V17H3z",
        ["info"] = Circle + "M10 9v5m0-8v.1",
        ["link"] = "m8.5 11.5 3-3M9 6l2-2a3.3 3.3 0 0 1 5 5l-2 2M11 14l-2 2a3.3 3.3 0 0 1-5-5l2-2",
        ["lock"] = "M4.5 9h11v8h-11zM7 9V6a3 3 0 0 1 6 0v3",
        ["mail"] = "M2.5 4.5h15v11h-15zm0 1 7.5 6 7.5-6",
        ["menu"] = "M3 5h14M3 10h14M3 15h14",
        ["next"] = "M4 10h12m-5-5 5 5-5 5",
        ["note"] = "M4 3h12v9l-4 5H4zm12 9h-4v5M7 7h6M7 10h3",
        ["people"] = "M7.5 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6M2 16.5a5.5 5.5 0 0 1 11 0M13 3.7a3 3 0 0 1 0 5.6m2 2.3a5.5 5.5 0 0 1 3 4.9",
        ["plus"] = "M10 4v12M4 10h12",
        ["previous"] = "M16 10H4m5-5-5 5 5 5",
        ["question"] = Circle + "M7.8 7.8a2.3 2.3 0 1 1 3.3 2c-.7.4-1.1.8-1.1 1.7m0 2.7v.1",
        ["request"] = "M3 4h14v12H3zM6 8h8m-8 3.5h5",
        ["search"] = "M9 3a6 6 0 1 1 0 12A6 6 0 0 1 9 3m4.3 10.3L17 17",
        ["settings"] = "M3 6h8m4 0h2m-4-2v4M3 14h2m4 0h8M7 12v4",
        ["sign-in"] = "M12 3.5h4v13h-4M3 10h9M8.5 6.5 12 10l-3.5 3.5",
        ["sign-out"] = "M8 3.5H4v13h4M9 10h8m-3.5-3.5L17 10l-3.5 3.5",
        ["space"] = "M3 3h5.5v5.5H3zm8.5 0H17v5.5h-5.5zM3 11.5h5.5V17H3zm8.5 0H17V17h-5.5z",
        ["success"] = Circle + "m-3.5 8 2.5 2.5 4.5-5.5",
        ["tag"] = "M3 3h7l7.5 7.5-7 7L3 10zm3.5 3.5v.1",
        ["trash"] = "M4 5.5h12M8 5.5V3h4v2.5M5.5 5.5l.7 11.5h7.6l.7-11.5",
        ["up"] = "M10 16V4M5 9l5-5 5 5",
        ["user"] = "M10 9.5a3.3 3.3 0 1 0 0-6.6 3.3 3.3 0 0 0 0 6.6M3.5 17a6.5 6.5 0 0 1 13 0",
        ["view"] = "M2 10s3-5.5 8-5.5 8 5.5 8 5.5-3 5.5-8 5.5S2 10 2 10m8-2.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5",
        ["warning"] = "m10 3 8 14H2zm0 5v4.5m0 2.3v.1",
        ["web"] = Circle + "M2.5 10h15M10 2.5c-4.5 5-4.5 10 0 15m0-15c4.5 5 4.5 10 0 15",
    }.ToFrozenDictionary();

    public static IReadOnlyCollection<string> Names => Paths.Keys;

    public static string Of(string name) =>
        Paths.TryGetValue(name, out var path) ? path : throw new ArgumentException($"The theme has no icon called '{name}'.", nameof(name));
}
