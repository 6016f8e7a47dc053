using System.Reflection;
using System.Runtime.CompilerServices;

namespace Amue.Portal.Architecture.Tests;

public sealed class DependencyRules
{
    public static TheoryData<string> ModuleIds { get; } = new(Houses.Modules.Select(m => m.Manifest.Id));

    [Fact]
    public void the_platform_knows_nothing_else_of_the_house() => Assert.Empty(Houses.UsedBy(Houses.Platform));

    [Theory]
    [MemberData(nameof(ModuleIds))]
    public void a_module_is_called_what_its_assembly_is_called(string id) => Assert.Equal(Houses.Prefix + id, Houses.NameOf(AssemblyOf(id)));

    [Theory]
    [MemberData(nameof(ModuleIds))]
    public void a_module_uses_the_platform_and_the_modules_of_its_manifest(string id)
    {
        var allowed = DependenciesOf(id).Select(needed => Houses.Prefix + needed).Append(Houses.NameOf(Houses.Platform));
        Assert.Empty(Houses.UsedBy(AssemblyOf(id)).Except(allowed));
    }

    [Theory]
    [MemberData(nameof(ModuleIds))]
    public void a_manifest_names_no_module_that_is_not_used(string id) =>
        Assert.Empty(DependenciesOf(id).Select(needed => Houses.Prefix + needed).Except(Houses.UsedBy(AssemblyOf(id))));

    [Fact]
    public void modules_do_not_need_each_other_in_a_circle()
    {
        foreach (var module in Houses.Modules)
        {
            Assert.DoesNotContain(module.Manifest.Id, ReachedFrom(module.Manifest.Id));
        }
    }

    [Fact]
    public void a_theme_reads_no_database()
    {
        foreach (var theme in Houses.Themes)
        {
            Assert.DoesNotContain(
                theme.GetReferencedAssemblies(),
                a => a.Name!.Contains("EntityFramework", StringComparison.Ordinal) || a.Name.Contains("Sqlite", StringComparison.Ordinal) || a.Name.StartsWith("Npgsql", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void internals_are_shown_to_tests_only()
    {
        var shownTo = Houses.All.SelectMany(a => a.GetCustomAttributes<InternalsVisibleToAttribute>()).Select(a => a.AssemblyName);
        Assert.DoesNotContain(shownTo, name => !name.EndsWith(".Tests", StringComparison.Ordinal));
    }

    [Fact]
    public void nothing_uses_the_host()
    {
        var users = Houses.All.Where(a => Houses.UsedBy(a).Contains(Houses.NameOf(Houses.Web))).Select(Houses.NameOf);
        Assert.Empty(users);
    }

    private static Assembly AssemblyOf(string id) => Houses.Modules.Single(m => m.Manifest.Id == id).Assembly;

    private static IReadOnlyList<string> DependenciesOf(string id) => Houses.Modules.Single(m => m.Manifest.Id == id).Manifest.DependsOn;

    private static HashSet<string> ReachedFrom(string id)
    {
        var reached = new HashSet<string>();
        var open = new Stack<string>(DependenciesOf(id));
        while (open.TryPop(out var next))
        {
            if (reached.Add(next))
            {
                foreach (var further in DependenciesOf(next))
                {
                    open.Push(further);
                }
            }
        }

        return reached;
    }
}
