using Amue.Portal.Knowledge.Comparing;

namespace Amue.Portal.Knowledge.Tests.Comparing;

public sealed class ComparingTwoTexts
{
    [Theory]
    [InlineData("un service fait attend", "un service certifié attend", "un service [-fait-][+certifié+] attend")]
    [InlineData("une ligne\nune autre", "une ligne\nune autre\net une", "une ligne\nune autre[+\net une+]")]
    [InlineData("", "tout", "[+tout+]")]
    [InlineData("rien", "", "[-rien-]")]
    [InlineData("pareil", "pareil", "pareil")]
    [InlineData("", "", "")]
    public void tells_the_words_that_changed(string before, string after, string told) =>
        Assert.Equal(told, Write(TextDifference.Between(before, after)));

    [Fact]
    public void gives_back_both_texts()
    {
        var random = new Random(20201126);
        for (var round = 0; round < 500; round++)
        {
            var (before, after) = (Text(random), Text(random));

            var parts = TextDifference.Between(before, after);

            Assert.Equal(before, string.Concat(parts.Where(p => p.Kind != DifferenceKind.Added).Select(p => p.Text)));
            Assert.Equal(after, string.Concat(parts.Where(p => p.Kind != DifferenceKind.Removed).Select(p => p.Text)));
        }
    }

    [Fact]
    public void of_two_hundred_kilobytes_with_nothing_in_common_takes_less_than_two_seconds()
    {
        var random = new Random(1);
        var (before, after) = (Noise(random), Noise(random));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        TextDifference.Between(before, after);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), watch.Elapsed.ToString());
    }

    private static string Noise(Random random) => string.Concat(Enumerable.Range(0, 100_000).Select(_ => random.Next(3) == 0 ? ' ' : (char)('a' + random.Next(3))));

    private static string Text(Random random) => string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => random.Next(5) switch
    {
        0 => "\n",
        1 => " ",
        _ => $"mot{random.Next(4)} ",
    }));

    private static string Write(IReadOnlyList<DifferencePart> parts) => string.Concat(parts.Select(p => p.Kind switch
    {
        DifferenceKind.Added => $"[+{p.Text}+]",
        DifferenceKind.Removed => $"[-{p.Text}-]",
        _ => p.Text,
    }));
}
