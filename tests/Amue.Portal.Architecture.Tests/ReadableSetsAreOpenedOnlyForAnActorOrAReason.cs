using System.Text.RegularExpressions;
using Amue.Portal.Platform.Content;

namespace Amue.Portal.Architecture.Tests;

public sealed partial class ReadableSetsAreOpenedOnlyForAnActorOrAReason
{
    private const int ShortestReason = 15;

    private static readonly string[] Doors = ["src/Amue.Portal.Platform/Content/", "src/Amue.Portal.Platform/Data/"];

    public static TheoryData<string> ReadableTypes { get; } = new(
        Houses.All.SelectMany(a => a.GetTypes()).Where(t => t.IsClass && typeof(IContentRow).IsAssignableFrom(t))
            .Append(typeof(ContentItem)).Append(typeof(ContentPart)).Append(typeof(ContentVersion)).Select(t => t.Name));

    [Theory]
    [MemberData(nameof(ReadableTypes))]
    public void no_one_else_opens_the_set_of(string type)
    {
        var door = new Regex($@"\bSet<(?:\w+\.)*{type}>\(");
        Assert.Empty(Sources.Of(".cs", ".cshtml").Where(f => !Doors.Any(d => f.Path.StartsWith(d, StringComparison.Ordinal)) && door.IsMatch(f.Text)).Select(f => f.Path));
    }

    [Theory]
    [MemberData(nameof(ReadableTypes))]
    public void no_one_reads_around_the_rule_by_sql_on(string type)
    {
        var table = type switch
        {
            nameof(ContentItem) => "content_items",
            nameof(ContentPart) => "content_parts",
            nameof(ContentVersion) => "content_versions",
            _ => type.ToLowerInvariant() + "s",
        };
        var sql = new Regex($@"\b(?:FROM|JOIN)\s+""?{table}\b", RegexOptions.IgnoreCase);
        Assert.Empty(Sources.Of(".cs", ".cshtml").Where(f => !Doors.Any(d => f.Path.StartsWith(d, StringComparison.Ordinal)) && !IsMigration(f.Text) && sql.IsMatch(f.Text)).Select(f => f.Path));
    }

    [Fact]
    public void every_opening_for_the_system_says_why()
    {
        var silent = Sources.Of(".cs")
            .Where(file => !Doors.Any(door => file.Path.StartsWith(door, StringComparison.Ordinal)))
            .SelectMany(file => Opening().Matches(file.Text).Select(m => (file.Path, Reason: ReasonIn(m.Groups["reason"].Value, file.Text))))
            .Where(opening => opening.Reason.Length < ShortestReason);
        Assert.Empty(silent.Select(opening => $"{opening.Path}: \"{opening.Reason}\""));
    }

    [Fact]
    public void the_scan_finds_openings_at_all() =>
        Assert.NotEmpty(Sources.Of(".cs").SelectMany(file => Opening().Matches(file.Text)));

    // What fills in a new column shows nothing to anybody.
    private static bool IsMigration(string text) => text.Contains(": PortalMigration", StringComparison.Ordinal);

    [GeneratedRegex(@"\.AsSystem\(\s*(?<reason>[^)]*)\)")]
    private static partial Regex Opening();

    // A literal, or a constant of the same file.
    private static string ReasonIn(string argument, string file)
    {
        var written = argument.Trim();
        if (!written.StartsWith('"'))
        {
            written = Regex.Match(file, $@"const string {Regex.Escape(written)} = (""[^""]*"")").Groups[1].Value;
        }

        return written.Trim('"').Trim();
    }
}
