using System.Text.RegularExpressions;

namespace Amue.Portal.Architecture.Tests;

public sealed partial class TextsAreInBothLanguages
{
    public static TheoryData<string> Folders { get; } = new(TextFiles.Folders);

    [Theory]
    [MemberData(nameof(Folders))]
    public void with_the_same_keys(string folder) =>
        Assert.Equal(TextFiles.French(folder).Keys.Order(StringComparer.Ordinal), TextFiles.English(folder).Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Folders))]
    public void with_words_for_each_key(string folder) =>
        Assert.Empty(TextFiles.French(folder).Concat(TextFiles.English(folder)).Where(t => string.IsNullOrWhiteSpace(t.Value)).Select(t => t.Key));

    [Theory]
    [MemberData(nameof(Folders))]
    public void with_the_same_places_to_fill(string folder)
    {
        var english = TextFiles.English(folder);
        Assert.Empty(TextFiles.French(folder).Where(t => english.TryGetValue(t.Key, out var other) && !Places(t.Value).SetEquals(Places(other))).Select(t => t.Key));
    }

    [Fact]
    public void with_no_key_in_two_files()
    {
        var twice = TextFiles.Folders.SelectMany(f => TextFiles.French(f).Keys).GroupBy(k => k).Where(g => g.Count() > 1);
        Assert.Empty(twice.Select(g => g.Key));
    }

    [Fact]
    public void for_every_key_that_the_sources_use()
    {
        var missing = TextUses.All.Where(use => !TextFiles.Keys.Any(use.IsMetBy)).Select(use => $"{use.Path}: {use.Key}");
        Assert.Empty(missing.Distinct());
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void with_a_space_that_does_not_break_before_french_double_marks(string folder) =>
        Assert.Empty(TextFiles.French(folder).Where(t => BreakingSpace().IsMatch(t.Value)).Select(t => $"{t.Key}: {t.Value}"));

    [Theory]
    [MemberData(nameof(Folders))]
    public void with_french_quotation_marks(string folder) =>
        Assert.Empty(TextFiles.French(folder).Where(t => t.Value.Contains('"', StringComparison.Ordinal) && !JsonSample().IsMatch(t.Value)).Select(t => $"{t.Key}: {t.Value}"));

    private static HashSet<string> Places(string text) => Place().Matches(text).Select(m => m.Groups[1].Value).ToHashSet();

    [GeneratedRegex(@"(?<!\{)\{(\d+)[^}]*\}")]
    private static partial Regex Place();

    [GeneratedRegex(@" [?!;:»]|« ")]
    private static partial Regex BreakingSpace();

    // What a person has to type is quoted as it is typed.
    [GeneratedRegex(@"""\w+"":")]
    private static partial Regex JsonSample();
}
