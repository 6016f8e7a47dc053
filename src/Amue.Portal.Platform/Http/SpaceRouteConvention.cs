using Amue.Portal.Platform.Http.Limits;
using Amue.Portal.Platform.Modules;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Amue.Portal.Platform.Http;

/// <summary>
/// Where pages live: a page under <c>Pages/Spaces/</c> answers in every space, after its prefix, and in the portal without one; every
/// other page answers at the portal only.
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

        foreach (var selector in model.Selectors.ToList())
        {
            var route = selector.AttributeRouteModel!;
            var path = route.Template!.TrimStart('/');
            if (path.Length > 0)
            {
                // The portal is a space too: the same page answers there without a prefix.
                model.Selectors.Add(new SelectorModel(selector));
            }

            route.Template = AttributeRouteModel.CombineTemplates($"{{{PortalRequestMiddleware.SpaceRouteValue}:space}}", path);
            // Fixed words win over a space's name.
            route.Order = 1;
        }
    }

    public void Apply(PageApplicationModel model)
    {
        foreach (var attribute in model.HandlerTypeAttributes.Where(a => a is FeatureAttribute or PublicPageAttribute or OutsidePortalAttribute or IRequestSizeLimitMetadata
            or LimitedByRefusalsAttribute or RequestTimeoutAttribute))
        {
            model.EndpointMetadata.Add(attribute);
        }
    }
}
