using Amue.Portal.Referential.Establishments;

namespace Amue.Portal.Referential.Tests.Establishments;

public sealed class NumbersWithACheck
{
    [Theory]
    [InlineData("0310154Z", true)]
    [InlineData("1340004B", true)]
    [InlineData("0751875F", true)]
    [InlineData("0754585B", true)]
    [InlineData("0310154A", false)]
    [InlineData("0310155Z", false)]
    [InlineData("031015Z", false)]
    [InlineData("0310154I", false)]
    [InlineData("03101540", false)]
    [InlineData("٠310154Z", false)]
    [InlineData("", false)]
    public void of_a_school_is_checked_by_its_letter(string uai, bool valid) => Assert.Equal(valid, Uai.IsValid(uai));

    [Theory]
    [InlineData("18004412500011", true)]
    [InlineData("77694414200012", true)]
    [InlineData("33111876000015", true)]
    [InlineData("18004412500012", false)]
    [InlineData("81004412500011", false)]
    [InlineData("1800441250001", false)]
    [InlineData("1800441250001A", false)]
    [InlineData("", false)]
    public void of_a_place_of_business_is_checked_by_luhn(string siret, bool valid) => Assert.Equal(valid, Siret.IsValid(siret));

    [Theory]
    [InlineData("Univ.Example.ORG", "univ.example.org")]
    [InlineData(" univ.example.org. ", "univ.example.org")]
    [InlineData("université.example.org", "xn--universit-j4a.example.org")]
    [InlineData("univ", null)]
    [InlineData("univ.example.org/path", null)]
    [InlineData("@univ.example.org", null)]
    [InlineData("-univ.example.org", null)]
    [InlineData("univ..example.org", null)]
    [InlineData("", null)]
    public void of_a_domain_are_none_but_its_name_is_one_way_only(string typed, string? name) => Assert.Equal(name, IdentityDomain.Normalise(typed));
}
