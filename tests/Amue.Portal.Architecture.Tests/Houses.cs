using System.Reflection;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Web.Hosting;

namespace Amue.Portal.Architecture.Tests;

/// <summary>The assemblies that the host is made of, by their place in the house.</summary>
internal static class Houses
{
    public const string Prefix = "Amue.Portal.";

    private static readonly ModuleCatalog Catalog = PortalModules.Create();

    public static Assembly Platform { get; } = typeof(ModuleCatalog).Assembly;

    public static Assembly Web { get; } = typeof(PortalModules).Assembly;

    public static IReadOnlyList<ModuleStartup> Modules { get; } = Catalog.Modules.Where(m => !IsTheme(m.Assembly)).ToList();

    public static IReadOnlyList<Assembly> Themes { get; } = Catalog.Modules.Select(m => m.Assembly).Where(IsTheme).ToList();

    public static IReadOnlyList<Assembly> All { get; } = [Platform, Web, .. Catalog.Modules.Select(m => m.Assembly)];

    public static string NameOf(Assembly assembly) => assembly.GetName().Name!;

    /// <summary>The house's own assemblies that an assembly uses.</summary>
    public static IReadOnlyList<string> UsedBy(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(a => a.Name!).Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).ToList();

    private static bool IsTheme(Assembly assembly) => NameOf(assembly).StartsWith(Prefix + "Theme.", StringComparison.Ordinal);
}
