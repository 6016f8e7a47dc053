using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Amue.Portal.Platform.Http;

/// <summary>The headers of every answer, errors included (security.md §2.3): nothing loads that the page did not name.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var nonce = new CspNonce(Convert.ToBase64String(RandomNumberGenerator.GetBytes(16)));
        context.Features.Set(nonce);
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy =
                $"default-src 'none'; script-src 'self' 'nonce-{nonce.Value}'; style-src 'self' 'nonce-{nonce.Value}'; img-src 'self'; font-src 'self'; "
                + "connect-src 'self'; manifest-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            headers.XFrameOptions = "DENY";
            if (context.Request.IsHttps)
            {
                headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
            }

            // No cache keeps a page, nor an error whatever the page had said before it failed; assets say for themselves that they may be kept.
            // Whatever writes an antiforgery token says "no-cache, no-store", which leaves "private" out.
            if (headers.CacheControl.ToString() is "" or "no-cache, no-store" || context.Response.StatusCode >= StatusCodes.Status400BadRequest)
            {
                headers.CacheControl = "private, no-store";
            }

            return Task.CompletedTask;
        });
        return next(context);
    }
}
