using System.Reflection;
using System.Text;

namespace Amue.Portal.Platform.Recipes;

/// <summary>The recipes that this host offers: those of its folders and those that modules embed. Two with one name are refused.</summary>
public sealed class RecipeCatalog
{
    private const string Suffix = ".recipe.json";
    private const string EmbeddedFolder = ".Recipes.";

    private readonly SortedDictionary<string, Recipe> _byName = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="folders">Folders searched with their subfolders; one that does not exist holds no recipe.</param>
    /// <param name="assemblies">Assemblies that may embed <c>Recipes/*.recipe.json</c>.</param>
    /// <exception cref="InvalidOperationException">Two recipes have one name.</exception>
    public RecipeCatalog(IEnumerable<string> folders, IEnumerable<Assembly> assemblies)
    {
        foreach (var recipe in folders.Where(Directory.Exists).SelectMany(ReadFolder).Concat(assemblies.SelectMany(ReadEmbedded)))
        {
            if (!_byName.TryAdd(recipe.Name, recipe))
            {
                throw new InvalidOperationException(
                    $"Two recipes are named '{recipe.Name}': {_byName[recipe.Name].Source.Name} and {recipe.Source.Name}.");
            }
        }
    }

    /// <summary>In order of name; those that are wrong too, with their problems.</summary>
    public IReadOnlyCollection<Recipe> Recipes => _byName.Values;

    /// <summary>Case does not count.</summary>
    public Recipe? Find(string name) => _byName.GetValueOrDefault(name);

    private static IEnumerable<Recipe> ReadFolder(string folder) =>
        Directory.EnumerateFiles(folder, "*" + Suffix, SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => RecipeReader.Read(File.ReadAllText(file), new RecipeSource(Path.GetRelativePath(folder, file), IsTrusted: true)));

    private static IEnumerable<Recipe> ReadEmbedded(Assembly assembly) =>
        assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(Suffix, StringComparison.Ordinal) && name.Contains(EmbeddedFolder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => RecipeReader.Read(ReadResource(assembly, name), new RecipeSource(name, IsTrusted: true)));

    private static string ReadResource(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
