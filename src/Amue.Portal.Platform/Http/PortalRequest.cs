using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Microsoft.AspNetCore.Http;

namespace Amue.Portal.Platform.Http;

/// <summary>What the middleware has found out about a request: where it is, and who asks.</summary>
public sealed record PortalRequest(SpaceDirectory Spaces, SpaceEntry Space, Actor Actor);

public static class PortalRequestExtensions
{
    extension(HttpContext context)
    {
        /// <exception cref="InvalidOperationException">Asked before the portal's middleware ran.</exception>
        public PortalRequest Portal => context.Features.Get<PortalRequest>() ?? throw new InvalidOperationException("The portal's middleware has not run yet.");

        public Actor Actor => context.Portal.Actor;

        public SpaceEntry Space => context.Portal.Space;
    }
}
