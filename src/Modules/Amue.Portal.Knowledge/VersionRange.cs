namespace Amue.Portal.Knowledge;

/// <summary>The versions of a product that an article holds for.</summary>
internal sealed record VersionRange(string? From, string? To)
{
    public bool IsLimited => From is not null || To is not null;

    /// <param name="version">The version in question.</param>
    /// <param name="known">The product's versions, oldest first. A version that is not among them is in no limited range.</param>
    public bool Includes(string version, IReadOnlyList<string> known)
    {
        var at = Index(known, version);
        return !IsLimited
            || (at >= 0 && (From is null || Index(known, From) <= at) && (To is null || at <= Index(known, To)));
    }

    /// <param name="known">Oldest first.</param>
    public static string? Newest(IReadOnlyList<string>? known) => known is { Count: > 0 } ? known[^1] : null;

    public static int Index(IReadOnlyList<string> known, string version)
    {
        for (var i = 0; i < known.Count; i++)
        {
            if (known[i] == version)
            {
                return i;
            }
        }

        return -1;
    }
}
