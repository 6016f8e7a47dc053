using Amue.Portal.Search.Memory;

namespace Amue.Portal.Search.Tests.Memory;

public class KeepingFigures
{
    [Theory]
    [InlineData(3)]
    [InlineData(1_023)]
    [InlineData(262_143)]
    [InlineData(262_144)]
    [InlineData(1_000_000)]
    public void gives_each_number_its_own(int texts)
    {
        var figures = new KeptFigures(n => n + 0.5);

        Assert.Equal((texts + 0.5, 2.5, texts + 0.5), (figures[texts], figures[2], figures[texts]));
    }

    [Fact]
    public void works_one_out_once_until_it_is_to_be_forgotten()
    {
        var asked = 0;
        var figures = new KeptFigures(_ => ++asked);
        var kept = (figures[7], figures[7]);

        figures.Forget();

        Assert.Equal(((1.0, 1.0), 2.0), (kept, figures[7]));
    }

    [Fact]
    public void of_words_forgets_them_with_each_item_that_comes()
    {
        using var index = new TermIndex();
        var before = index.WeightOf(1);

        index.Add(Item(), ["titre"], [], []);
        index.Add(Item(), ["titre"], [], []);

        Assert.NotEqual(before, index.WeightOf(1));
    }

    private static IndexedItem Item() => new(
        Guid.NewGuid(), "article", Guid.NewGuid(), Platform.Security.VisibilityLevel.Public, 1, Platform.Text.TextLanguage.French, "Titre", "published",
        EstablishmentId: null, ProductId: null, DateTime.UnixEpoch, [], [], []);
}
