using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Amue.Portal.Theme.Clair.Tests;

/// <summary>The built style sheet is committed. These recompute what assets/build.sh wrote at its head, without npm.</summary>
public sealed partial class BuildingTheStyleSheet
{
    private static readonly string Theme = Path.Combine(Root(), "src", "Themes", "Amue.Portal.Theme.Clair");
    private static readonly string Built = File.ReadAllText(Path.Combine(Theme, "wwwroot", "clair.css"));

    [Fact]
    public void signs_the_lock_file_and_the_sources_it_was_built_from()
    {
        var assets = Path.Combine(Theme, "assets");
        var sources = Directory.EnumerateFiles(Path.Combine(assets, "scss"), "*.scss", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(assets, f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
        var text = string.Concat(sources.Prepend("build.sh").Prepend("package-lock.json").Select(f => File.ReadAllText(Path.Combine(assets, f))));

        Assert.True(Signature().Match(Built).Groups["sources"].Value == Digest(text), "clair.css is older than its sources: run assets/build.sh.");
    }

    [Fact]
    public void signs_its_own_content() =>
        Assert.True(Signature().Match(Built).Groups["content"].Value == Digest(Signature().Replace(Built, "")), "clair.css was edited by hand: change assets/scss and run assets/build.sh.");

    [Fact]
    public void keeps_it_under_12_kB_compressed()
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(Built));
        }

        Assert.InRange(compressed.Length, 1, 12 * 1024);
    }

    [Fact]
    public void ships_the_licence_of_the_bootstrap_parts_it_contains()
    {
        var locked = Regex.Match(File.ReadAllText(Path.Combine(Theme, "assets", "package-lock.json")), "\"node_modules/bootstrap\": \\{\\s*\"version\": \"([^\"]+)\"").Groups[1].Value;

        Assert.Contains($"Bootstrap {locked}, Copyright 2011-2026 The Bootstrap Authors, MIT licence: see bootstrap-LICENSE.txt", Signature().Match(Built).Value, StringComparison.Ordinal);
        Assert.StartsWith("The MIT License", File.ReadAllText(Path.Combine(Theme, "wwwroot", "bootstrap-LICENSE.txt")), StringComparison.Ordinal);
    }

    [Fact]
    public void asks_nothing_of_another_address() => Assert.DoesNotMatch(@"url\(|@import", Built);

    [GeneratedRegex(@"\A/\*!.*?\nsources (?<sources>[0-9a-f]{64})\ncontent (?<content>[0-9a-f]{64}) \*/\n", RegexOptions.Singleline)]
    private static partial Regex Signature();

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Amue.Portal.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("No solution above the tests.");
        }

        return folder.FullName;
    }
}
