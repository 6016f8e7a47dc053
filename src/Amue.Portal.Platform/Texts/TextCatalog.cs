using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
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

    // By the name of one of the portal's cultures.
    private readonly ConcurrentDictionary<string, FrozenDictionary<string, string>> _texts = new();

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
        var texts = _texts.TryGetValue(culture.Name, out var read) ? read : _texts.GetOrAdd(culture.Name, TextsIn(culture));
        return texts.GetValueOrDefault(key);
    }

    /// <summary>All of them: of two files that have a key the first counts, and of two languages the reader's own.</summary>
    private FrozenDictionary<string, string> TextsIn(CultureInfo culture)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var resource in _resources)
        {
            for (var language = culture; ; language = language.Parent)
            {
                foreach (var (key, text) in Read(resource, language))
                {
                    texts.TryAdd(key, text);
                }

                if (language.Equals(CultureInfo.InvariantCulture))
                {
                    break;
                }
            }
        }

        return texts.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static IEnumerable<(string Key, string Text)> Read(ResourceManager resource, CultureInfo language) =>
        resource.GetResourceSet(language, createIfNotExists: true, tryParents: false)?.Cast<DictionaryEntry>().Select(e => ((string)e.Key, (string)e.Value!)) ?? [];

    private object Localised(object argument) => argument is TextKey key ? this[key.Key, key.Arguments] : argument;

    private static string NameIn(Assembly assembly) => assembly.GetName().Name + ".Resources.Texts";

    private static bool HasTexts(Assembly assembly) => assembly.GetManifestResourceNames().Contains(NameIn(assembly) + ".resources");
}
