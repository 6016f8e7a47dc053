using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Resources;
using Amue.Portal.Platform.Modules;

namespace Amue.Portal.Platform.Texts;

/// <summary>
/// What people read, by key and in the reader's language: the resource files <c>Resources/Texts.resx</c> (French) and
/// <c>Texts.en.resx</c> of the platform and of every module and theme.
/// </summary>
public sealed class TextCatalog(ModuleCatalog modules)
{
    private readonly ResourceManager[] _resources = modules.Assemblies.Where(HasTexts).Select(a => new ResourceManager(NameIn(a), a)).ToArray();

    // Only what was found, in a culture of the portal's: keys that others make up must not fill it.
    private readonly ConcurrentDictionary<(string Culture, string Key), string> _found = new();

    /// <summary>The key itself where no file has it: a test looks for those.</summary>
    public string this[string key, params object[] arguments]
    {
        get
        {
            var text = Find(key) ?? key;
            return arguments.Length == 0 ? text : string.Format(CultureInfo.CurrentCulture, text, arguments.Select(Localised).ToArray());
        }
    }

    /// <summary>The form for a number: the keys <c>{key}.one</c> and <c>{key}.other</c>, where {0} is the number. French counts 0 as one.</summary>
    public string Count(string key, int number)
    {
        var one = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "fr" ? number is 0 or 1 : number == 1;
        return this[key + (one ? ".one" : ".other"), number];
    }

    public bool Has(string key) => Find(key) is not null;

    private string? Find(string key)
    {
        var culture = CultureInfo.CurrentUICulture;
        if (_found.TryGetValue((culture.Name, key), out var known))
        {
            return known;
        }

        foreach (var resource in _resources)
        {
            if (resource.GetString(key, culture) is { } text)
            {
                return _found[(culture.Name, key)] = text;
            }
        }

        return null;
    }

    private object Localised(object argument) => argument is TextKey key ? this[key.Key, key.Arguments] : argument;

    private static string NameIn(Assembly assembly) => assembly.GetName().Name + ".Resources.Texts";

    private static bool HasTexts(Assembly assembly) => assembly.GetManifestResourceNames().Contains(NameIn(assembly) + ".resources");
}
