using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Amue.Portal.Platform.Http;

/// <summary>A request that goes through the portal again, for the page of its error: what stopped it must not stop that page.</summary>
internal static class ReExecution
{
    public static bool IsOne(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null;
}
