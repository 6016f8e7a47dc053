using System.Globalization;
using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using Amue.Portal.Testing.Portal;
using AngleSharp.Html.Parser;

namespace Amue.Portal.Benchmarks;

/// <summary>What a first view of a page loads: itself, its style sheets, scripts and pictures, and what it is made of.</summary>
internal static class PageWeight
{
    /// <returns>Three cells of the table.</returns>
    public static async Task<string> OfAsync(PortalClient reader, string path)
    {
        var body = await reader.Http.GetByteArrayAsync(new Uri(path, UriKind.Relative));
        var page = await new HtmlParser().ParseDocumentAsync(Encoding.UTF8.GetString(body));
        var resources = page.QuerySelectorAll("link[rel=stylesheet], link[rel=icon], script[src], img[src]")
            .Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!).Distinct().ToList();
        var gzip = Gzip(body);
        var total = gzip;
        foreach (var resource in resources)
        {
            total += await SentAsync(reader, resource);
        }

        return string.Create(CultureInfo.InvariantCulture,
            $"{body.Length / 1024.0:F1} / {gzip / 1024.0:F1} | {page.All.Length} | {resources.Count + 1} / {total / 1024.0:F0}");
    }

    // As it goes over the wire to a browser.
    private static async Task<long> SentAsync(PortalClient reader, string resource)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, resource);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
        using var response = await reader.Http.SendAsync(request);
        return (await response.Content.ReadAsByteArrayAsync()).Length;
    }

    private static long Gzip(byte[] body)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(body);
        }

        return packed.Length;
    }
}
