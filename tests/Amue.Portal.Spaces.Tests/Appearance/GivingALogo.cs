using System.Net;
using System.Net.Http.Headers;
using Amue.Portal.Testing.Portal;
using AngleSharp.Html.Dom;

namespace Amue.Portal.Spaces.Tests.Appearance;

public sealed class GivingALogo : IAsyncLifetime
{
    private const string Address = "/e042/administration/apparence";

    private PortalApp _app = null!;
    private PortalClient _ines = null!;

    public async Task InitializeAsync()
    {
        _app = await PortalApp.StartAsync();
        _ines = await _app.SignInAsync(People.Ines);
    }

    public async Task DisposeAsync()
    {
        _ines.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task serves_it_under_a_name_that_never_changes_once_published()
    {
        Assert.Equal(HttpStatusCode.Found, (await SendAsync(Png(80, 40), "logo.png")).StatusCode);
        await _ines.SubmitAsync(await _ines.PageAsync(Address), $"form[action='{Address}?handler=Publish']");

        using var visitor = _app.Anonymous();
        var address = (await visitor.PageAsync("/e042")).QuerySelector(".brand img")!.GetAttribute("src")!;
        var logo = await visitor.GetAsync(address);
        Assert.Equal("image/png", logo.Content.Headers.ContentType!.MediaType);
        Assert.Contains("immutable", logo.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal(Png(80, 40), await logo.Content.ReadAsByteArrayAsync());
        Assert.Null((await visitor.PageAsync("/sifac")).QuerySelector(".brand img"));
    }

    public static TheoryData<string, byte[], string> Wrong { get; } = new()
    {
        { "logo.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"u8.ToArray(), "PNG, JPEG ou WebP" },
        { "logo.png", "<html>"u8.ToArray(), "PNG, JPEG ou WebP" },
        { "grand.png", Png(1201, 900), "1200 pixels" },
        { "large.png", Png(500, 100), "4 fois plus large" },
        { "lourd.png", [.. Png(80, 40), .. new byte[200 * 1024]], "200 ko" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task of_another_kind_or_size_is_refused_and_says_why(string name, byte[] bytes, string why)
    {
        var refused = await SendAsync(bytes, name);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains(why, (await PortalClient.ReadAsync(refused)).QuerySelector(".error-summary")!.TextContent.Replace(' ', ' ').Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task of_another_space_by_its_name_is_refused()
    {
        await SendAsync(Png(80, 40), "logo.png");
        var name = ((IHtmlInputElement)(await _ines.PageAsync(Address)).QuerySelector("input[name='Form.LogoName']")!).Value;
        using var paul = await _app.SignInAsync(People.Paul);

        var refused = await paul.SubmitAsync(await paul.PageAsync("/e107/administration/apparence"), "form[enctype]", ("Form.LogoName", name));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
    }

    // A header that tells the size is all that is read of it.
    private static byte[] Png(int width, int height) =>
    [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R',
        0, 0, (byte)(width >> 8), (byte)width, 0, 0, (byte)(height >> 8), (byte)height, 8, 6, 0, 0, 0,
    ];

    private async Task<HttpResponseMessage> SendAsync(byte[] bytes, string name)
    {
        var page = await _ines.PageAsync(Address);
        using var content = new MultipartFormDataContent();
        foreach (var input in page.QuerySelectorAll("form[enctype] input[name]").OfType<IHtmlInputElement>().Where(i => i.Type is not ("file" or "checkbox") || i.IsChecked))
        {
            content.Add(new StringContent(input.Value), input.Name!);
        }

        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        content.Add(file, "logo", name);
        return await _ines.Http.PostAsync(new Uri(Address, UriKind.Relative), content);
    }
}
