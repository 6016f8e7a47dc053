using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;

namespace Amue.Portal.Theme.Clair.Frame;

/// <summary>The foot of every page leads to those of the portal's own pages that this host serves and this reader may open.</summary>
internal sealed class FooterLinks(EndpointDataSource endpoints, IConfiguration configuration)
{
    private static readonly string[] Paths =
        ["charte", "catalogue-services", "accessibilite", "confidentialite", "eco", "donnees-ouvertes", "api", "a-propos"];

    private readonly Lazy<List<(FooterLink Link, EndpointMetadataCollection Metadata)>> _served = new(() => Served(endpoints, configuration));

    public IEnumerable<FooterLink> For(SpaceEntry portal, Actor actor) =>
        _served.Value.Where(s => IsOpen(s.Metadata, portal, actor)).Select(s => s.Link);

    private static bool IsOpen(EndpointMetadataCollection metadata, SpaceEntry portal, Actor actor) =>
        (metadata.GetMetadata<FeatureAttribute>() is not { } feature || portal.Has(feature.FeatureId))
        && (!actor.IsVisitor || metadata.GetMetadata<PublicPageAttribute>() is not null);

    private static List<(FooterLink, EndpointMetadataCollection)> Served(EndpointDataSource endpoints, IConfiguration configuration)
    {
        var byPath = endpoints.Endpoints.OfType<RouteEndpoint>().ToLookup(e => e.RoutePattern.RawText?.Trim('/'), e => e.Metadata);
        return Paths.Where(byPath.Contains).Select(p => (new FooterLink("/" + p, LabelKey(p, configuration)), byPath[p].First())).ToList();
    }

    // The law wants the state of conformity named on every page; without a valid audit it is "not conforming".
    private static string LabelKey(string path, IConfiguration configuration) => path == "accessibilite"
        ? $"frame.footer.accessibilite.{configuration["Portal:Accessibility"] ?? "none"}"
        : $"frame.footer.{path}";
}
