using System.Globalization;
using System.IO.Compression;
using System.Text;
using Amue.Portal.Testing;
using Xunit.Abstractions;

namespace Amue.Portal.Browser.Tests.Face;

/// <summary>The budgets of a page, measured as it loads with an empty cache (security.md §6).</summary>
[Collection(FacePortal.Name)]
[Trait("Category", "Browser")]
[Trait("Database", "Any")]
public sealed class EveryPageIsSober(FacePortal portal, ITestOutputHelper output)
{
    // Lists and threads: what grows with what people wrote, or with the entries of a menu.
    private static readonly string[] Lists =
        ["/articles", "/sifac/articles", "/recherche", "/demandes", "/demandes/file", "/demandes/{shared}", "/demandes/{confidential}", "/demandes/{solved}", "/administration/personnes", "/administration/etablissements", "/administration/journal", "/moi/journal", "/administration/apparence", "/e042/administration/apparence", "/administration/exploitation", "/administration/produits", "/administration/groupes", "/administration/correspondants", "/moi/lectures"];

    [Fact]
    public async Task in_nodes_requests_and_weight()
    {
        var heavy = new List<string>();
        foreach (var page in (await portal.ReadingsAsync()).OrderBy(p => p.Eco.Score))
        {
            var eco = page.Eco;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{eco.Grade} {eco.Score:F1}  {eco.Nodes,4} nodes {eco.Requests,2} requests {eco.Kilobytes,6:F1} kB  {page.Opened}"));
            var (nodes, requests, kilobytes) = Lists.Contains(page.Opened.Path) ? (580, 12, 200) : (330, 10, 120);
            if (eco.Nodes > nodes || eco.Requests > requests || eco.Kilobytes > kilobytes)
            {
                heavy.Add($"{page.Opened}: {eco}");
            }
        }

        Assert.Empty(heavy);
    }

    [Fact]
    public async Task in_its_ecoindex() =>
        Assert.Empty((await portal.ReadingsAsync()).Where(p => p.Eco.Grade > (Lists.Contains(p.Opened.Path) ? 'B' : 'A')).Select(p => $"{p.Opened}: {p.Eco.Grade} {p.Eco.Score}"));

    [Fact]
    public async Task with_nothing_from_elsewhere() =>
        Assert.Empty((await portal.ReadingsAsync()).SelectMany(p => p.Transfers).Where(t => t.Address.Authority != portal.App.Address.Authority).Select(t => t.Address));

    [Fact]
    public async Task with_no_font_of_its_own() => Assert.Empty((await portal.ReadingsAsync()).SelectMany(p => p.Transfers).Where(t => t.Kind == "font").Select(t => t.Address));

    [Fact]
    public async Task with_assets_that_are_kept_for_ever_and_come_compressed()
    {
        var assets = (await portal.ReadingsAsync()).SelectMany(p => p.Transfers).Where(t => t.Kind is "stylesheet" or "script").DistinctBy(t => t.Address).ToList();
        Assert.NotEmpty(assets);
        Assert.Empty(assets.Where(a => !a.CacheControl.Contains("immutable", StringComparison.Ordinal) || !a.CacheControl.Contains("max-age=31536000", StringComparison.Ordinal)).Select(a => $"{a.Address} {a.CacheControl}"));
        Assert.Empty(assets.Where(a => a.Bytes > 1000 && a.ContentEncoding.Length == 0).Select(a => a.Address));
    }

    [Fact]
    public async Task compressed_for_visitors_and_for_nobody_else()
    {
        var pages = (await portal.ReadingsAsync()).Select(p => (p.Opened, Encoding: p.Transfers.Last(t => t.Kind == "document").ContentEncoding)).ToList();
        Assert.DoesNotContain(pages, p => p.Encoding != (p.Opened.Login is null ? "br" : ""));
    }

    [Fact]
    public async Task as_the_portal_itself_says_of_its_pages()
    {
        var readings = await portal.ReadingsAsync();
        var measured = Measures.Of(readings);
        if (Environment.GetEnvironmentVariable("AMUE_MEASURE") is not null)
        {
            Measures.Write(measured);
        }

        Assert.Equal([], Measures.Committed().Untrue(measured));
    }

    [Fact]
    public async Task and_is_kept_by_no_cache_when_someone_is_signed_in()
    {
        var signedIn = (await portal.ReadingsAsync()).Where(p => p.Opened.Login is not null).ToList();
        Assert.NotEmpty(signedIn);
        Assert.Empty(signedIn.Where(p => p.CacheControl != "private, no-store").Select(p => $"{p.Opened}: {p.CacheControl}"));
    }

    [Fact]
    public void with_thirty_kilobytes_of_script_in_all()
    {
        var scripts = Directory.GetFiles(SourceTree.File("src"), "*.js", SearchOption.AllDirectories)
            .Where(f => f.Contains($"{Path.DirectorySeparatorChar}wwwroot{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(scripts);
        Assert.InRange(scripts.Sum(GzipSize), 1, 30_000);
    }

    private static long GzipSize(string path)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(File.ReadAllText(path)));
        }

        return packed.Length;
    }
}
