using Amue.Portal.Search.Memory;

namespace Amue.Portal.Search.Tests.Memory;

public class ComparingTitles
{
    private readonly TitleGrams _titles = new();

    [Fact]
    public void finds_the_same_title_wholly_alike()
    {
        var title = _titles.Add("Apurer un bon de commande");
        _titles.Add("Ouvrir l'exercice suivant");

        Assert.Equal(1, _titles.Likeness(_titles.Read("Apurer un bon de commande"), title), precision: 6);
    }

    [Fact]
    public void finds_nothing_in_common_with_other_words()
    {
        var title = _titles.Add("Apurer un bon de commande");

        Assert.Equal(0, _titles.Likeness(_titles.Read("Zygomatique"), title));
    }

    [Fact]
    public void goes_on_giving_the_same_while_hardly_any_title_comes()
    {
        var title = Filled(1_000);
        var before = _titles.Likeness(_titles.Read("bon de commande"), title);

        Fill(5);

        Assert.Equal(before, _titles.Likeness(_titles.Read("bon de commande"), title), precision: 2);
    }

    [Fact]
    public void follows_what_becomes_common()
    {
        var title = Filled(100);
        var before = _titles.Likeness(_titles.Read("bon de commande"), title);

        // Once every title has it, sharing it tells less.
        for (var i = 0; i < 1_000; i++)
        {
            _titles.Add($"bon de commande {i:D4}");
        }

        Assert.True(_titles.Likeness(_titles.Read("bon de commande"), title) < before * 0.9);
    }

    private TitleVector Filled(int others)
    {
        var title = _titles.Add("Apurer un bon de commande");
        Fill(others);
        return title;
    }

    private void Fill(int others)
    {
        for (var i = 0; i < others; i++)
        {
            _titles.Add($"Titre numéro {i * 7919 % 10_007:D5}");
        }
    }
}
