namespace Amue.Portal.Knowledge;

/// <summary>Where an article comes from, and under what licence it may be shown.</summary>
public sealed record ArticleSource(string? ExternalId = null, string? Name = null, string? Url = null, string? Licence = null)
{
    /// <summary>Of the identifier, the name and the licence.</summary>
    public const int LongestText = 200;

    public const int LongestUrl = 2000;

    public static bool IsWebAddress(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https");
}
