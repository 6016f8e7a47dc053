using Amue.Portal.Knowledge.Merging;

namespace Amue.Portal.Knowledge.Tests.Merging;

public sealed class MergingTwoTexts
{
    private const string Origin = "un\ndeux\ntrois\nquatre\ncinq";

    [Theory]
    [InlineData("UN\ndeux\ntrois\nquatre\ncinq", "un\ndeux\ntrois\nquatre\nCINQ", "UN\ndeux\ntrois\nquatre\nCINQ")]
    [InlineData("un\ntrois\nquatre\ncinq", "un\ndeux\ntrois\nquatre\ncinq\nsix", "un\ntrois\nquatre\ncinq\nsix")]
    [InlineData("zéro\nun\ndeux\ntrois\nquatre\ncinq", "un\ndeux\ntrois\nquatre", "zéro\nun\ndeux\ntrois\nquatre")]
    [InlineData(Origin, "tout autre chose", "tout autre chose")]
    [InlineData("tout autre chose", Origin, "tout autre chose")]
    [InlineData("le même", "le même", "le même")]
    [InlineData("", Origin, "")]
    public void keeps_both_peoples_changes(string mine, string theirs, string merged) =>
        Assert.Equal(new MergedText(merged, 0), ThreeWayMerge.Of(Origin, mine, theirs));

    [Fact]
    public void shows_both_texts_where_both_changed_the_same_lines()
    {
        var merged = ThreeWayMerge.Of(Origin, "un\nDEUX\ntrois\nquatre\ncinq", "un\ndeux deux\ntrois\nquatre\nCINQ");

        Assert.Equal(new MergedText("un\n<<<<<<<\nDEUX\n=======\ndeux deux\n>>>>>>>\ntrois\nquatre\nCINQ", 1), merged);
        Assert.True(ThreeWayMerge.IsUnsettled(merged.Text));
    }

    [Fact]
    public void loses_no_line_that_either_wrote()
    {
        var random = new Random(20201126);
        for (var round = 0; round < 500; round++)
        {
            var origin = Enumerable.Range(0, random.Next(12)).Select(i => $"ligne {random.Next(6)}").ToList();
            var (mine, theirs) = (Changed(origin, "m", random), Changed(origin, "t", random));

            var merged = ThreeWayMerge.Of(string.Join('\n', origin), string.Join('\n', mine), string.Join('\n', theirs)).Text.Split('\n');

            Assert.Subset(merged.ToHashSet(), mine.Concat(theirs).Where(l => l.StartsWith("écrit", StringComparison.Ordinal)).ToHashSet());
        }
    }

    [Fact]
    public void of_two_hostile_texts_takes_less_than_a_second()
    {
        var (mine, theirs) = (Noise(1), Noise(2));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        ThreeWayMerge.Of(Noise(3), mine, theirs);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), watch.Elapsed.ToString());
    }

    private static string Noise(int seed)
    {
        var random = new Random(seed);
        return string.Join('\n', Enumerable.Range(0, 50_000).Select(_ => (char)('a' + random.Next(3))));
    }

    private static List<string> Changed(List<string> origin, string who, Random random)
    {
        var changed = origin.ToList();
        for (var i = 0; i < random.Next(4); i++)
        {
            var at = random.Next(changed.Count + 1);
            if (random.Next(2) == 0 && at < changed.Count)
            {
                changed.RemoveAt(at);
            }
            else
            {
                changed.Insert(at, $"écrit par {who} {random.Next(1000)}");
            }
        }

        return changed;
    }
}
