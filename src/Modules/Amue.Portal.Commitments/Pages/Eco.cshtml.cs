using Amue.Portal.Commitments.Eco;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;

namespace Amue.Portal.Commitments.Pages;

/// <summary>What the pages weigh, and what the portal does not do (domain.md E22).</summary>
[Feature(Manifest.Feature)]
[PublicPage]
internal sealed class EcoModel(EcoMeasures measures) : PortalPage
{
    public EcoMeasures Measures => measures;
}
