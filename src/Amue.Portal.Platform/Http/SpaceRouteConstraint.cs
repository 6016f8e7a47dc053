using Amue.Portal.Platform.Spaces;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Amue.Portal.Platform.Http;

/// <summary><c>{space:space}</c>: anything that could be a space's key. Whether it is one, the middleware asks the catalogue.</summary>
internal sealed class SpaceRouteConstraint : IRouteConstraint
{
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values[routeKey] is string key && key.Length <= SpaceKey.MaxLength && SpaceKey.IsWellFormed(key.ToLowerInvariant()) && !SpaceKey.IsReserved(key.ToLowerInvariant());
}
