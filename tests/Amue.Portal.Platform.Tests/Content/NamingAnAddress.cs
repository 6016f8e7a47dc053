using System.Text.RegularExpressions;
using Amue.Portal.Platform.Content;

namespace Amue.Portal.Platform.Tests.Content;

public sealed partial class NamingAnAddress
{
    [Theory]
    [InlineData("Clôturer l'exercice 2026 dans SIFAC", "cloturer-l-exercice-2026-dans-sifac")]
    [InlineData("L’état d’avancement", "l-etat-d-avancement")]
    [InlineData("Œuvres & cætera", "oeuvres-et-caetera")]
    [InlineData("  À quoi ça sert ?  ", "a-quoi-ca-sert")]
    [InlineData("Erreur n° 42 : « montant »", "erreur-n-42-montant")]
    [InlineData("TVA à 20 % (+ frais)", "tva-a-20-pour-cent-plus-frais")]
    [InlineData("coût en €", "cout-en-euros")]
    [InlineData("e\u0301te\u0301", "ete")]
    [InlineData("ＳＩＦＡＣ ﬁn", "sifac-fin")]
    [InlineData("Straße, Łódź, Ærø", "strasse-lodz-aero")]
    [InlineData("co\u00adopéra\u200btif", "cooperatif")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    [InlineData("<script>alert(1)</script>", "script-alert-1-script")]
    [InlineData("a--b__c..d", "a-b-c-d")]
    [InlineData("İstanbul", "istanbul")]
    public void keeps_the_words_of_the_title(string title, string slug) => Assert.Equal(slug, Slug.From(title));

    [Fact]
    public void cuts_a_long_title_between_two_words()
    {
        var slug = Slug.From(string.Join(' ', Enumerable.Repeat("rapprochement bancaire", 10)));

        Assert.Equal("rapprochement-bancaire-rapprochement-bancaire-rapprochement-bancaire", slug);
    }

    [Fact]
    public void keeps_a_word_that_ends_at_the_limit()
    {
        var title = $"{new string('a', 39)} {new string('b', 40)}";

        Assert.Equal(title.Replace(' ', '-'), Slug.From(title));
        Assert.Equal(new string('a', 39), Slug.From(title + "b"));
        Assert.Equal(title.Replace(' ', '-'), Slug.From(title + " c"));
    }

    [Fact]
    public void cuts_a_word_that_is_longer_than_the_limit() => Assert.Equal(new string('a', 80), Slug.From(new string('a', 5_000)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t ")]
    public void of_nothing_says_so(string? title) => Assert.Equal("sans-titre", Slug.From(title));

    [Fact]
    public void of_signs_alone_differs_from_one_title_to_another()
    {
        Assert.Matches("^titre-[0-9a-f]{8}$", Slug.From("日本語"));
        Assert.Equal(Slug.From("日本語"), Slug.From("日本語"));
        Assert.NotEqual(Slug.From("日本語"), Slug.From("???"));
    }

    [Theory]
    [InlineData("Admin", "admin-1")]
    [InlineData("API", "api-1")]
    [InlineData("Demandes", "demandes-1")]
    [InlineData("Nouveau", "nouveau-1")]
    [InlineData("Recherche avancée", "recherche-avancee")]
    public void leaves_the_portal_its_own_words(string title, string slug)
    {
        Assert.Equal(slug, Slug.From(title));
        Assert.False(Slug.IsReserved(slug));
    }

    [Fact]
    public void of_digits_is_not_taken_for_a_number() => Assert.Equal("n-2026", Slug.From("2026"));

    [Fact]
    public void of_anything_is_well_formed()
    {
        var random = new Random(4);

        for (var i = 0; i < 5_000; i++)
        {
            var title = new string([.. Enumerable.Range(0, random.Next(120)).Select(_ => (char)random.Next(random.Next(2) == 0 ? 128 : 65_536))]);
            var slug = Slug.From(title);

            Assert.True(slug.Length is > 0 and <= Slug.MaxLength && Shape().IsMatch(slug), $"{slug} from {title}");
        }
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
