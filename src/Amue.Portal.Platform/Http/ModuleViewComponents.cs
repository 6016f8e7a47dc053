using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.ViewComponents;

namespace Amue.Portal.Platform.Http;

/// <summary>A module's view components are internal like its pages; MVC by itself finds only public ones.</summary>
internal sealed class ModuleViewComponents : IApplicationFeatureProvider<ViewComponentFeature>
{
    public void PopulateFeature(IEnumerable<ApplicationPart> parts, ViewComponentFeature feature)
    {
        foreach (var type in parts.OfType<IApplicationPartTypeProvider>().SelectMany(p => p.Types))
        {
            if (type is { IsPublic: false, IsNested: false, IsAbstract: false } && type.IsSubclassOf(typeof(ViewComponent)))
            {
                feature.ViewComponents.Add(type);
            }
        }
    }
}
