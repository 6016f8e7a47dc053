using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Navigation;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Amue.Portal.Theme.Clair.Frame;

/// <summary>The foot of every page leads to those of the portal's own pages that this host serves and this reader may open.</summary>
internal sealed class FooterLinks(EndpointDataSource endpoints, IEnumerable<FooterLabel> labels)
{
    private static readonly string[] Paths =
        ["charte", "catalogue-services", "accessibilite", "confidentialite", "eco", "donnees-ouvertes", "api", "raccourcis", "a-propos"];

    private readonly Lazy<List<(string Path, EndpointMetadataCollection Metadata)>> _served = new(() => Served(endpoints));

    public IEnumerable<FooterLink> For(SpaceEntry portal, Actor actor) =>
        _served.Value.Where(s => IsOpen(s.Metadata, portal, actor)).Select(s => new FooterLink("/" + s.Path, LabelKey(s.Path)));

    private static bool IsOpen(EndpointMetadataCollection metadata, SpaceEntry portal, Actor actor) =>
        (metadata.GetMetadata<FeatureAttribute>() is not { } feature || portal.Has(feature.FeatureId))
        && (!actor.IsVisitor || metadata.GetMetadata<PublicPageAttribute>() is not null);

    private static List<(string, EndpointMetadataCollection)> Served(EndpointDataSource endpoints)
    {
        var byPath = endpoints.Endpoints.OfType<RouteEndpoint>().ToLookup(e => e.RoutePattern.RawText?.Trim('/'), e => e.Metadata);
        return Paths.Where(byPath.Contains).Select(p => (p, byPath[p].First())).ToList();
    }

    private string LabelKey(string path) => labels.FirstOrDefault(l => l.Path == path)?.Key() ?? $"frame.footer.{path}";
}
