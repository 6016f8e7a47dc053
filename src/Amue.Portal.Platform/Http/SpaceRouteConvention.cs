using Amue.Portal.Platform.Modules;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Amue.Portal.Platform.Http;

/// <summary>
/// Where pages live: a page under <c>Pages/Spaces/</c> answers inside a space, after its prefix; every other page answers at the portal.
/// Class attributes become endpoint metadata, which the middleware reads.
/// </summary>
internal sealed class SpaceRouteConvention : IPageRouteModelConvention, IPageApplicationModelConvention
{
    public void Apply(PageRouteModel model)
    {
        if (!model.ViewEnginePath.StartsWith("/Spaces/", StringComparison.Ordinal))
        {
            return;
        }

        foreach (var selector in model.Selectors)
        {
            var route = selector.AttributeRouteModel!;
            route.Template = AttributeRouteModel.CombineTemplates($"{{{PortalRequestMiddleware.SpaceRouteValue}:space}}", route.Template!.TrimStart('/'));
            // Fixed words win over a space's name.
            route.Order = 1;
        }
    }

    public void Apply(PageApplicationModel model)
    {
        foreach (var attribute in model.HandlerTypeAttributes.Where(a => a is FeatureAttribute or PublicPageAttribute or OutsidePortalAttribute))
        {
            model.EndpointMetadata.Add(attribute);
        }
    }
}
