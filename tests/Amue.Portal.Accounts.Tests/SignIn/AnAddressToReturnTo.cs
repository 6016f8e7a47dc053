using Amue.Portal.Accounts.SignIn;

namespace Amue.Portal.Accounts.Tests.SignIn;

public class AnAddressToReturnTo
{
    [Theory]
    [InlineData("/demandes/42")]
    [InlineData("/sifac/faq?page=2#bas")]
    [InlineData("/recherche?q=//x%20%C3%A9t%C3%A9")]
    [InlineData("/recherche?q=https%3A%2F%2Fexample.org")]
    [InlineData("/connexions")]
    public void of_this_portal_is_kept(string address) => Assert.Equal(address, LocalAddress.Of(address));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("demandes")]
    [InlineData("https://evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("//evil.example")]
    [InlineData("///evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("\\\\evil.example")]
    [InlineData("/%2Fevil.example")]
    [InlineData("/%2fevil.example")]
    [InlineData("%2F%2Fevil.example")]
    [InlineData("/%5Cevil.example")]
    [InlineData("/%5cevil.example")]
    [InlineData("/%252Fevil.example")]
    [InlineData("/%25252Fevil.example")]
    [InlineData("/%09/evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("/\r\nLocation: https://evil.example")]
    [InlineData("/%0d%0aLocation:%20https://evil.example")]
    [InlineData(" //evil.example")]
    [InlineData("/été")]
    [InlineData("/connexion")]
    [InlineData("/Connexion/?retour=%2Fconnexion")]
    [InlineData("/deconnexion")]
    public void anywhere_else_is_the_home_page(string? address) => Assert.Equal("/", LocalAddress.Of(address));

    [Fact]
    public void of_endless_length_is_the_home_page() => Assert.Equal("/", LocalAddress.Of("/" + new string('a', 2_000)));
}
