using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;

namespace Amue.Portal.Tickets.Pages.Help;

[Feature(Manifest.Feature)]
internal sealed class AnsweredModel : PortalPage;
