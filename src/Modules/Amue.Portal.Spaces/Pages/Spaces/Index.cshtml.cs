using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Navigation;
using Amue.Portal.Spaces.Home;

namespace Amue.Portal.Spaces.Pages.Spaces;

[Feature(Manifest.Feature)]
[PublicPage]
internal sealed class IndexModel(HomePage home) : PortalPage
{
    public IReadOnlyList<HomeBlock> Blocks { get; private set; } = [];

    public void OnGet() => Blocks = home.Of(Space, Actor);
}
