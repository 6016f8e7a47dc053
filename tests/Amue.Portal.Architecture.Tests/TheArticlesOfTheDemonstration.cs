using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Amue.Portal.Platform.Content;
using Amue.Portal.Testing;

namespace Amue.Portal.Architecture.Tests;

public sealed partial class TheArticlesOfTheDemonstration
{
    private static readonly List<Article> All = Directory.EnumerateFiles(SourceTree.File("recipes"), "demo-articles*.recipe.json").SelectMany(Read).ToList();

    [Theory]
    [InlineData("apogee")]
    [InlineData("caplab")]
    [InlineData("pegase")]
    [InlineData("sifac")]
    [InlineData("siham")]
    [InlineData("sinaps")]
    public void are_ten_questions_notes_and_how_tos_for_each_main_product(string space)
    {
        var articles = All.Where(a => a.Space == space).ToList();

        Assert.True(articles.Count >= 10, $"{space}: {articles.Count}");
        Assert.Superset(new HashSet<string> { "Faq", "HowTo", "ProductNote", "ZoomSheet" }, articles.Select(a => a.Kind).ToHashSet());
    }

    [Fact]
    public void lead_to_one_another_at_addresses_that_exist()
    {
        var addresses = All.Select(a => $"/{a.Space}/articles/{Slug.From(a.Title)}").ToHashSet();
        var links = All.SelectMany(a => Link().Matches(a.Text).Select(m => (a.Title, Address: m.Groups["address"].Value))).ToList();

        Assert.NotEmpty(links);
        Assert.All(links, l => Assert.Contains(l.Address, addresses));
    }

    [Fact]
    public void say_what_they_are() =>
        Assert.Empty(All.Where(a => !a.Text[a.Text.TrimEnd().LastIndexOf('\n')..].Contains("Article de démonstration", StringComparison.Ordinal)).Select(a => a.Title));

    [Fact]
    public void have_no_mark_that_may_begin_a_line() =>
        Assert.Empty(All.SelectMany(a => Detached().Matches(Code().Replace(a.Text, "")).Select(m => $"{a.Title}: {m.Value}")));

    private static IEnumerable<Article> Read(string file) =>
        from step in JsonNode.Parse(File.ReadAllText(file))!["steps"]!.AsArray()
        from item in step!["data"]!.AsArray()
        select new Article(
            (string)item!["Space"]!,
            (string)item["Kind"]!,
            (string)item["DisplayText"]!,
            string.Join('\n', item["Markdown"]!.AsArray().Select(line => (string)line!)));

    [GeneratedRegex(@"\]\((?<address>/[^)]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("```.*?```|`[^`\n]*`", RegexOptions.Singleline)]
    private static partial Regex Code();

    // An ordinary space before a high mark, or within the quotation marks.
    [GeneratedRegex(@".{0,20}(?: [;:?!»](?=[\s*|]|$)|« )")]
    private static partial Regex Detached();

    private sealed record Article(string Space, string Kind, string Title, string Text);
}
