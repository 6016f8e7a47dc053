using System.Text.RegularExpressions;

namespace Amue.Portal.Spaces.LocalPages;

/// <summary>A page that a space's manager writes for it: a content item with no row of its own, its state the item's.</summary>
internal static partial class LocalPage
{
    public const string ContentType = "page";

    public const string Draft = "draft";

    public const string Published = "published";

    public const int LongestBody = 50_000;

    /// <summary>After the space's prefix.</summary>
    public static string PathOf(string slug) => "/pages/" + slug;

    public static bool IsPath(string path) => Shape().IsMatch(path);

    [GeneratedRegex("^/pages/[a-z0-9]+(-[a-z0-9]+)*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
