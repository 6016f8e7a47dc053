using System.Reflection;
using Amue.Portal.Platform.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Architecture.Tests;

[Collection(RunningPortal.Name)]
public sealed class Walls(RunningPortal portal)
{
    [Fact]
    public void pages_are_internal() => Assert.Empty(PublicTypes(typeof(PageModel).IsAssignableFrom));

    [Fact]
    public void view_components_are_internal() => Assert.Empty(PublicTypes(typeof(ViewComponent).IsAssignableFrom));

    [Fact]
    public void migrations_are_internal() => Assert.Empty(PublicTypes(typeof(Migration).IsAssignableFrom));

    [Fact]
    public void configurations_of_entities_are_internal() =>
        Assert.Empty(PublicTypes(t => t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEntityTypeConfiguration<>))));

    [Fact]
    public async Task entities_of_modules_are_internal()
    {
        var entities = await EntitiesAsync();
        Assert.Empty(entities.Where(e => e.Assembly != Houses.Platform && e.IsVisible).Select(e => e.FullName));
    }

    [Fact]
    public async Task an_entity_is_changed_by_its_methods_only()
    {
        var entities = await EntitiesAsync();
        var settable = entities.SelectMany(e => e.GetProperties())
            .Where(p => p.SetMethod is { IsPublic: true } && Houses.All.Contains(p.DeclaringType!.Assembly));
        Assert.Empty(settable.Select(p => $"{p.DeclaringType!.Name}.{p.Name}"));
    }

    // A record's init-only members are set where it is made, and are not a way to change it.
    private async Task<List<Type>> EntitiesAsync()
    {
        var types = await portal.App.InScopeAsync(services =>
            Task.FromResult(services.GetRequiredService<PortalDb>().Model.GetEntityTypes().Select(e => e.ClrType).Distinct().ToList()));
        return types.Where(t => Houses.All.Contains(t.Assembly) && t.GetMethod("<Clone>$", BindingFlags.Public | BindingFlags.Instance) is null).ToList();
    }

    private static IEnumerable<string> PublicTypes(Func<Type, bool> isOfTheKind) =>
        Houses.Modules.Select(m => m.Assembly).Concat(Houses.Themes).SelectMany(a => a.GetExportedTypes()).Where(isOfTheKind).Select(t => t.FullName!);
}
