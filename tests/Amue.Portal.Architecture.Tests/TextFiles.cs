using System.Xml.Linq;

namespace Amue.Portal.Architecture.Tests;

/// <summary>The resource files, read as their translators see them.</summary>
internal static class TextFiles
{
    /// <summary>Folders that have texts, by their path in the checkout.</summary>
    public static IReadOnlyList<string> Folders { get; } =
        Sources.Of(".resx").Select(f => Path.GetDirectoryName(f.Path)!.Replace('\\', '/')).Distinct().Order(StringComparer.Ordinal).ToList();

    public static IReadOnlyDictionary<string, string> French(string folder) => Read($"{folder}/Texts.resx");

    public static IReadOnlyDictionary<string, string> English(string folder) => Read($"{folder}/Texts.en.resx");

    /// <summary>Every key of every file.</summary>
    public static IReadOnlySet<string> Keys { get; } = Folders.SelectMany(f => French(f).Keys).ToHashSet();

    private static Dictionary<string, string> Read(string path)
    {
        var file = XDocument.Parse(Sources.Of(".resx").Single(f => f.Path == path).Text);
        return file.Root!.Elements("data").ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value);
    }
}
