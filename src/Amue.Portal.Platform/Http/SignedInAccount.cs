using System.Security.Claims;

namespace Amue.Portal.Platform.Http;

/// <summary>The one claim that the portal reads from the session: rights come from the database at each request.</summary>
public static class SignedInAccount
{
    public const string ClaimType = ClaimTypes.NameIdentifier;

    public static Guid? Of(ClaimsPrincipal principal) => Guid.TryParse(principal.FindFirstValue(ClaimType), out var id) ? id : null;
}
