using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Http.Failures;
using Amue.Portal.Platform.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace Amue.Portal.Platform.Http;

/// <summary>
/// What may change something must come from the portal's own pages, as browsers tell (<c>Sec-Fetch-Site</c>, <c>Origin</c>). A client
/// that says neither is no browser; the token of the form holds for it all the same.
/// </summary>
internal sealed class CrossSiteRefusal(RequestDelegate next, IConfiguration configuration, PlainPage page)
{
    private readonly string? _own = Uri.TryCreate(configuration["Portal:PublicAddress"], UriKind.Absolute, out var address) ? address.GetLeftPart(UriPartial.Authority) : null;

    public async Task InvokeAsync(HttpContext context, ActorLoader actors, AuditLog audit)
    {
        if (!UnsafeRequest.Is(context.Request) || ReExecution.IsOne(context) || IsOwn(context.Request))
        {
            await next(context);
            return;
        }

        if (SignedInAccount.Of(context.User) is { } account)
        {
            // Whoever hangs up at once leaves a trace all the same.
            var actor = await actors.LoadAsync(account, CancellationToken.None);
            await audit.RecordAsync(actor, new AuditAct($"{context.Request.Method} (cross-site)", context.Request.Path, AuditAct.Refused), CancellationToken.None);
        }

        await page.WriteAsync(context, StatusCodes.Status403Forbidden, "error.text.crossSite");
    }

    // Another site of the same domain is another site: an establishment's web pages are not the portal's.
    private bool IsOwn(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var origin = request.Headers.Origin.ToString();
        return site is "" or "same-origin" or "none" && (origin.Length == 0 || IsOwn(origin, request));
    }

    // Behind a proxy that is not configured the request's own scheme is not the browser's; the public address is.
    private bool IsOwn(string origin, HttpRequest request) =>
        string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase) || string.Equals(origin, _own, StringComparison.OrdinalIgnoreCase);
}
