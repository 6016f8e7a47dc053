using System.Reflection;

namespace Amue.Portal.Platform.Modules;

/// <summary>The modules of this host in dependency order, and every feature they bring.</summary>
public sealed class ModuleCatalog
{
    private readonly Dictionary<string, Feature> _features;

    public ModuleCatalog(IEnumerable<ModuleStartup> modules)
    {
        Modules = InDependencyOrder(modules.ToList());
        _features = Modules.SelectMany(m => m.Manifest.Features).ToDictionary(f => f.Id);
        foreach (var feature in _features.Values)
        {
            foreach (var needed in feature.DependsOn)
            {
                if (!_features.ContainsKey(needed))
                {
                    throw new InvalidOperationException($"Feature '{feature.Id}' depends on '{needed}', which no module brings.");
                }
            }
        }
    }

    public IReadOnlyList<ModuleStartup> Modules { get; }

    /// <summary>The platform's assembly first, then each module's: where tables, texts and migrations are looked for.</summary>
    public IReadOnlyList<Assembly> Assemblies =>
        field ??= [typeof(ModuleCatalog).Assembly, .. Modules.Select(m => m.Assembly).Distinct()];

    public IReadOnlyCollection<Feature> Features => _features.Values;

    public Feature? Find(string featureId) => _features.GetValueOrDefault(featureId);

    /// <summary>The feature and all it needs, needed ones first.</summary>
    public IEnumerable<string> WithDependencies(string featureId)
    {
        var seen = new HashSet<string>();
        return Visit(featureId);

        IEnumerable<string> Visit(string id)
        {
            if (!seen.Add(id) || Find(id) is not { } feature)
            {
                yield break;
            }

            foreach (var needed in feature.DependsOn.SelectMany(Visit))
            {
                yield return needed;
            }

            yield return id;
        }
    }

    private static List<ModuleStartup> InDependencyOrder(List<ModuleStartup> modules)
    {
        var byId = modules.ToDictionary(m => m.Manifest.Id);
        var ordered = new List<ModuleStartup>();
        var open = new HashSet<string>();
        foreach (var module in modules)
        {
            Visit(module);
        }

        return ordered;

        void Visit(ModuleStartup module)
        {
            if (ordered.Contains(module))
            {
                return;
            }

            if (!open.Add(module.Manifest.Id))
            {
                throw new InvalidOperationException($"Modules depend on each other in a cycle through '{module.Manifest.Id}'.");
            }

            foreach (var needed in module.Manifest.DependsOn)
            {
                Visit(byId.GetValueOrDefault(needed)
                    ?? throw new InvalidOperationException($"Module '{module.Manifest.Id}' depends on '{needed}', which is not in this host."));
            }

            ordered.Add(module);
        }
    }
}
