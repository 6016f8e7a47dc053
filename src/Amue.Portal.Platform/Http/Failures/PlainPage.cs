using System.Globalization;
using System.Text.Encodings.Web;
using Amue.Portal.Platform.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;

namespace Amue.Portal.Platform.Http.Failures;

/// <summary>An error's page that asks nothing of the database and next to nothing of the processor: for when one of them is what is wanting.</summary>
internal sealed class PlainPage(TextCatalog texts)
{
    private static readonly CultureInfo Usual = CultureInfo.GetCultureInfo("fr");

    /// <param name="textKey">Other words than the status's own.</param>
    public Task WriteAsync(HttpContext context, int status, string? textKey = null)
    {
        CultureInfo.CurrentUICulture = context.Features.Get<IRequestCultureFeature>()?.RequestCulture.UICulture ?? Usual;
        var (title, text) = (texts[ErrorWords.TitleOf(status)], texts[textKey ?? ErrorWords.TextOf(status)]);
        context.Response.StatusCode = status;
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
        {
            return Results.Problem(statusCode: status, title: title, detail: text).ExecuteAsync(context);
        }

        context.Response.ContentType = "text/html; charset=utf-8";
        // A request that took too long is given up, and this is what tells so.
        return context.Response.WriteAsync(Page(title, text, context.Features.Get<CspNonce>()?.Value ?? ""), CancellationToken.None);
    }

    private string Page(string title, string text, string nonce) => $$"""
        <!DOCTYPE html>
        <html lang="{{CultureInfo.CurrentUICulture.TwoLetterISOLanguageName}}">
        <head>
            <meta charset="utf-8">
            <title>{{Encoded(title)}}</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <style nonce="{{nonce}}">
                body { font: 1.125rem/1.6 system-ui, sans-serif; margin: 0 auto; max-width: 38rem; padding: 12vh 1.5rem 3rem; }
                h1 { font-size: 1.75rem; line-height: 1.25; margin: 0 0 1rem; }
                a { color: inherit; }
            </style>
        </head>
        <body>
            <main>
                <h1>{{Encoded(title)}}</h1>
                <p>{{Encoded(text)}}</p>
                <p><a href="/">{{Encoded(texts["error.home"])}}</a></p>
            </main>
        </body>
        </html>

        """;

    private static string Encoded(string text) => HtmlEncoder.Default.Encode(text);
}
