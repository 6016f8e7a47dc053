using Amue.Portal.Platform.Spaces;

namespace Amue.Portal.Spaces.Tests.Configuration;

public sealed class NamingASpace
{
    [Theory]
    [InlineData("sifac")]
    [InlineData("e042")]
    [InlineData("budget-et-achats")]
    [InlineData("a")]
    [InlineData("abcdefghijabcdefghijabcdefghijabcdefghij")]
    public void by_words_and_hyphens_is_accepted(string key) => Assert.Null(SpaceKey.Problem(key));

    [Theory]
    [InlineData("")]
    [InlineData("Sifac")]
    [InlineData("2026")]
    [InlineData("-sifac")]
    [InlineData("sifac-")]
    [InlineData("sifac--finances")]
    [InlineData("sifac_finances")]
    [InlineData("sifac finances")]
    [InlineData("sifac/finances")]
    [InlineData("sifac\n")]
    [InlineData("pégase")]
    [InlineData("..")]
    [InlineData("abcdefghijabcdefghijabcdefghijabcdefghijk")]
    public void by_anything_else_is_malformed(string key) => Assert.Equal("spaces.key.malformed", SpaceKey.Problem(key));

    [Theory]
    [InlineData("admin")]
    [InlineData("api")]
    [InlineData("recherche")]
    [InlineData("demandes")]
    [InlineData("connexion")]
    [InlineData("espaces")]
    [InlineData("health")]
    [InlineData("erreur")]
    [InlineData("demander-de-l-aide")]
    public void by_a_word_of_the_portals_addresses_is_reserved(string key) => Assert.Equal("spaces.key.reserved", SpaceKey.Problem(key));
}
