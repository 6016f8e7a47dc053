using Amue.Portal.Testing;

namespace Amue.Portal.Architecture.Tests;

/// <summary>The text of what is built, without what the build leaves behind.</summary>
internal static class Sources
{
    private static readonly Dictionary<string, string> Texts = Directory.EnumerateFiles(SourceTree.File("src"), "*", SearchOption.AllDirectories)
        .Where(path => Path.GetExtension(path) is ".cs" or ".cshtml" or ".resx")
        .Select(path => (Path: path, Name: Path.GetRelativePath(SourceTree.Root, path).Replace('\\', '/')))
        .Where(file => !file.Name.Contains("/obj/", StringComparison.Ordinal) && !file.Name.Contains("/bin/", StringComparison.Ordinal))
        .ToDictionary(file => file.Name, file => File.ReadAllText(file.Path));

    /// <summary>Each file, by its path from the root of the checkout.</summary>
    public static IEnumerable<(string Path, string Text)> Of(params string[] extensions) =>
        Texts.Where(file => extensions.Contains(Path.GetExtension(file.Key))).Select(file => (file.Key, file.Value));
}
