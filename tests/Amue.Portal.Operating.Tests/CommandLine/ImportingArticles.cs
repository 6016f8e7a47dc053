using System.IO.Compression;
using System.Text;
using Amue.Portal.Testing;
using Amue.Portal.Testing.Portal;
using Amue.Portal.Web.Commands;

namespace Amue.Portal.Operating.Tests.CommandLine;

public sealed class ImportingArticles : IDisposable
{
    // More than one string can hold.
    private const int Endless = 1_100_000_000;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task from_a_compressed_file_publishes_them_and_tells_what_it_passed_over()
    {
        await using var app = await PortalApp.StartAsync();
        var file = await CompressedAsync("""{"id":"gz-1","title":"Un premier article","body":"Un texte."}""", "not json", new string('x', 2_000_001), """{"id":"gz-2","title":"Un second","body":"Un texte."}""");

        var told = await Console.RunOnAsync(app, "import", "articles", file.FullName, "--space", "sifac", "--visibility", "Public");

        Assert.Equal(8, told.ExitCode);
        Assert.Contains("4 lines: 2 created, 0 updated, 0 unchanged, 2 rejected.", told.Output, StringComparison.Ordinal);
        Assert.Contains("Line 2:", told.Errors, StringComparison.Ordinal);
        Assert.Contains("Line 3:", told.Errors, StringComparison.Ordinal);
        using var visitor = app.Anonymous();
        Assert.Equal("Un premier article", (await visitor.PageAsync("/sifac/articles/un-premier-article")).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task from_a_compressed_file_that_was_cut_tells_the_line_at_which_it_ends()
    {
        await using var app = await PortalApp.StartAsync();
        var noise = new Random(1);
        var lines = Enumerable.Range(1, 60).Select(i => $$"""{"id":"cut-{{i}}","title":"Article coupé {{i}}","body":"{{string.Concat(Enumerable.Range(0, 2000).Select(_ => (char)noise.Next('a', 'z')))}}"}""");
        var file = await CompressedAsync([.. lines]);
        await using (var cut = file.Open(FileMode.Open))
        {
            cut.SetLength(cut.Length / 2);
        }

        var told = await Console.RunOnAsync(app, "import", "articles", file.FullName, "--space", "sifac");

        Assert.Equal(8, told.ExitCode);
        Assert.Matches(@"^Line \d\d: ", told.Errors);
    }

    [Theory]
    [InlineData("a\nb", "a", "b")]
    [InlineData("a\r\nb\r\n", "a", "b")]
    [InlineData("a\rb\r", "a", "b")]
    [InlineData("a\n\nb\n\n", "a", "", "b", "")]
    [InlineData("\r\n\n", "", "")]
    [InlineData("")]
    [InlineData("abcdefgh\nabcde\nab", "abcdef", "abcde", "ab")]
    public async Task reads_lines_however_they_end_and_no_more_of_one_than_is_taken(string text, params string[] lines)
    {
        var file = new FileInfo(_folder.File("lines.txt"));
        await File.WriteAllTextAsync(file.FullName, text);

        Assert.Equal(lines, await LinesAsync(file, longest: 5));
        Assert.Equal(lines.Length, await LineFile.CountAsync(file, CancellationToken.None));
    }

    [Fact]
    public async Task passes_over_a_line_that_no_memory_would_hold()
    {
        var file = new FileInfo(_folder.File("endless.gz"));
        await using (var compressed = new GZipStream(file.Create(), CompressionLevel.Fastest))
        {
            var some = Encoding.ASCII.GetBytes(new string('x', 1_000_000));
            for (var written = 0; written < Endless; written += some.Length)
            {
                await compressed.WriteAsync(some);
            }

            await compressed.WriteAsync("\nafter"u8.ToArray());
        }

        var lines = await LinesAsync(file, longest: 100);

        Assert.Equal([new string('x', 101), "after"], lines);
    }

    private static async Task<List<string>> LinesAsync(FileInfo file, int longest)
    {
        var lines = new List<string>();
        await foreach (var line in LineFile.ReadAsync(file, longest, CancellationToken.None))
        {
            lines.Add(line);
        }

        return lines;
    }

    private async Task<FileInfo> CompressedAsync(params string[] lines)
    {
        // Its name does not tell that it is compressed: its beginning does.
        var file = new FileInfo(_folder.File("articles.jsonl"));
        await using var compressed = new GZipStream(file.Create(), CompressionLevel.Fastest);
        await compressed.WriteAsync(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        return file;
    }
}
