using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Microsoft.AspNetCore.Http;

namespace Amue.Portal.Platform.Http;

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
