using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;

namespace Amue.Portal.Platform.Http;

/// <summary>What the middleware has found out about a request: where it is, and who asks.</summary>
public sealed record PortalRequest(SpaceDirectory Spaces, SpaceEntry Space, Actor Actor);
