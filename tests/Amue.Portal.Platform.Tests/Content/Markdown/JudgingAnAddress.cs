using Amue.Portal.Platform.Content.Markdown.Writing;

namespace Amue.Portal.Platform.Tests.Content.Markdown;

public sealed class JudgingAnAddress
{
    [Theory]
    [InlineData("https://www.amue.fr/sifac?a=1&b=2#c", "https://www.amue.fr/sifac?a=1&b=2#c")]
    [InlineData("HTTP://AMUE.FR", "http://amue.fr/")]
    [InlineData("https://amue.fr:8443/a b", "https://amue.fr:8443/a%20b")]
    [InlineData("https://amue.fr/é?q=à", "https://amue.fr/%C3%A9?q=%C3%A0")]
    [InlineData("https://[::1]:5000/x", "https://[::1]:5000/x")]
    [InlineData("https://université.fr/", "https://xn--universit-j4a.fr/")]
    [InlineData("https://amue.fr/100%25?q=%20", "https://amue.fr/100%25?q=%20")]
    public void accepts_a_web_address(string written, string href) =>
        Assert.Equal(new LinkAddress(LinkKind.External, href), LinkAddress.Judge(written));

    [Theory]
    [InlineData("/espaces/sifac/questions/12", "/espaces/sifac/questions/12")]
    [InlineData("../guide.pdf", "../guide.pdf")]
    [InlineData("?page=2&tri=date:desc", "?page=2&tri=date:desc")]
    [InlineData("/a b'\"<>.pdf", "/a%20b%27%22%3C%3E.pdf")]
    [InlineData("/fichiers/100%", "/fichiers/100%25")]
    [InlineData("/v1:2", "/v1:2")]
    public void accepts_a_relative_address(string written, string href) =>
        Assert.Equal(new LinkAddress(LinkKind.Relative, href), LinkAddress.Judge(written));

    [Theory]
    [InlineData("mailto:assistance@amue.fr", "mailto:assistance@amue.fr")]
    [InlineData("MAILTO:a@b.fr?subject=Clôture", "mailto:a@b.fr?subject=Cl%C3%B4ture")]
    public void accepts_a_mail_address(string written, string href) =>
        Assert.Equal(new LinkAddress(LinkKind.Mail, href), LinkAddress.Judge(written));

    [Fact]
    public void tells_a_place_in_the_text() => Assert.Equal(LinkKind.Fragment, LinkAddress.Judge("#installation").Kind);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("#")]
    [InlineData("javascript:alert(1)")]
    [InlineData("JAVASCRIPT:alert(1)")]
    [InlineData("java\tscript:alert(1)")]
    [InlineData("java script:alert(1)")]
    [InlineData("javascript&colon;alert(1)")]
    [InlineData("%6Aavascript%3Aalert(1)")]
    [InlineData("javascript%2525253Aalert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("vbscript:x")]
    [InlineData("ftp://amue.fr")]
    [InlineData("tel:+33123456789")]
    [InlineData("//evil.test")]
    [InlineData("/\\evil.test")]
    [InlineData("\\\\evil.test")]
    [InlineData("/%5Cevil.test")]
    [InlineData("%2F/evil.test")]
    [InlineData("http:evil.test")]
    [InlineData("https:///evil.test")]
    [InlineData("https://amue.fr@evil.test/")]
    [InlineData("https://a\u202Eb.test")]
    [InlineData("https://a-")]
    [InlineData("https://%61muE.fr\u2044.evil.test")]
    [InlineData("mailto:")]
    [InlineData("mailto:a")]
    [InlineData("mailto:@b.fr")]
    [InlineData("mailto:a@b.fr,c@d.fr")]
    [InlineData("mailto:a@b.fr\"onclick=alert(1)")]
    [InlineData("mailto:a@b.fr%0D%0ABcc:c@d.fr")]
    public void refuses_every_other_address(string? written) => Assert.Equal(LinkAddress.Refused, LinkAddress.Judge(written));

    [Fact]
    public void refuses_an_address_of_two_thousand_characters_and_more() =>
        Assert.Equal(LinkKind.Refused, LinkAddress.Judge("/" + new string('a', 2_048)).Kind);
}
