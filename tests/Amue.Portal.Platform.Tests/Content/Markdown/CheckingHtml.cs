namespace Amue.Portal.Platform.Tests.Content.Markdown;

/// <summary>The judge of the other tests is judged first.</summary>
public sealed class CheckingHtml
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<p onclick=\"alert(1)\">a</p>")]
    [InlineData("<p style=\"color:red\">a</p>")]
    [InlineData("<p id=\"location\">a</p>")]
    [InlineData("<h2 id=\"location\">a</h2>")]
    [InlineData("<h1>a</h1>")]
    [InlineData("<a href=\"javascript:alert(1)\">a</a>")]
    [InlineData("<a href=\"java&#9;script:alert(1)\">a</a>")]
    [InlineData("<a href=\"//evil.test\">a</a>")]
    [InlineData("<a href=\"https://evil.test\">a</a>")]
    [InlineData("<a href=\"/x\" target=\"_blank\">a</a>")]
    [InlineData("<img src=\"https://evil.test/x.png\" alt=\"\">")]
    [InlineData("<img src=\"data:image/png;base64,AA\" alt=\"\">")]
    [InlineData("</main><p>a</p>")]
    [InlineData("<!-- a -->")]
    [InlineData("<svg></svg>")]
    [InlineData("<code class=\"admin-button\">a</code>")]
    public void refuses_what_is_not_on_the_list(string html) => Assert.NotEmpty(SafeHtml.Faults(html));

    [Fact]
    public void accepts_what_is_on_the_list() =>
        Assert.Empty(SafeHtml.Faults("<h2 id=\"section-a\">a</h2><p>b <a href=\"https://a.test/\" rel=\"noopener nofollow ugc\">c</a><img src=\"/x.png\" alt=\"\" loading=\"lazy\"></p>"));
}
