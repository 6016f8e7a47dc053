using Amue.Portal.Search.Memory;

namespace Amue.Portal.Search.Tests.Memory;

public class TellingOfFewNumbers
{
    private static readonly int[] Numbers = [0, 63, 64, 1_023, 1_024, 250_001];

    [Fact]
    public void never_denies_one_of_them()
    {
        var few = new FewNumbers(Numbers);

        Assert.All(Numbers, number => Assert.True(few.MayHold(number)));
    }

    [Fact]
    public void denies_most_others()
    {
        var few = new FewNumbers(Numbers);

        Assert.InRange(Enumerable.Range(300_000, 1_024).Count(few.MayHold), 0, Numbers.Length);
    }
}
