namespace Amue.Portal.Accounts.Sessions;

/// <summary>What a browser says of itself, short enough to be recognised by its owner: browser and system.</summary>
internal static class Device
{
    // In this order: browsers add the names of those that they resemble.
    private static readonly (string Sign, string Name)[] Browsers =
    [
        ("Edg/", "Edge"), ("EdgA/", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"), ("Vivaldi/", "Vivaldi"), ("FxiOS/", "Firefox"),
        ("Firefox/", "Firefox"), ("CriOS/", "Chrome"), ("Chromium/", "Chromium"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ];

    private static readonly (string Sign, string Name)[] Systems =
    [
        ("Android", "Android"), ("iPhone", "iOS"), ("iPad", "iPadOS"), ("CrOS", "ChromeOS"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("Linux", "Linux"),
    ];

    /// <returns>Empty when nothing is known.</returns>
    public static string Of(string? userAgent)
    {
        var text = userAgent ?? "";
        return string.Join(" · ", new[] { NameIn(text, Browsers), NameIn(text, Systems) }.OfType<string>());
    }

    private static string? NameIn(string text, (string Sign, string Name)[] known)
    {
        foreach (var (sign, name) in known)
        {
            if (text.Contains(sign, StringComparison.Ordinal))
            {
                return name;
            }
        }

        return null;
    }
}
