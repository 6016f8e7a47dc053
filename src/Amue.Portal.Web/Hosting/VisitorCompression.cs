using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace Amue.Portal.Web.Hosting;

/// <summary>
/// Pages are compressed for visitors only. The length of a compressed page tells how much of what its address says it holds already (BREACH):
/// a signed-in page holds what only its reader may read, beside words that anybody may put into an address (docs/decisions/0010).
/// Assets are compressed when the portal is built or published.
/// </summary>
internal static class VisitorCompression
{
    public static IServiceCollection AddVisitorCompression(this IServiceCollection services) => services
        .AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = ["text/html", "text/css", "text/plain", "application/atom+xml", "application/json", "application/problem+json", "image/svg+xml"];
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
        })
        .Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest)
        .Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);

    /// <summary>After authentication, which knows who asks.</summary>
    public static IApplicationBuilder UseVisitorCompression(this IApplicationBuilder app) =>
        app.UseWhen(context => context.User.Identity is not { IsAuthenticated: true }, visitors => visitors.UseResponseCompression());
}
