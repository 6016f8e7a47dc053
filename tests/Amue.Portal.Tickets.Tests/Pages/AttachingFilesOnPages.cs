using System.Net;
using System.Net.Http.Headers;
using Amue.Portal.Testing.Portal;
using Amue.Portal.Tickets.Tests.Files;
using AngleSharp.Html.Dom;
using Persona = Amue.Portal.Testing.Portal.People;

namespace Amue.Portal.Tickets.Tests.Pages;

public sealed class AttachingFilesOnPages : IAsyncLifetime
{
    private PortalApp _app = null!;
    private PortalClient _claire = null!;

    public async Task InitializeAsync()
    {
        _app = await PortalApp.StartAsync();
        _claire = await _app.SignInAsync(Persona.Claire);
    }

    public async Task DisposeAsync()
    {
        _claire.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task a_request_s_file_is_on_its_page_for_its_readers_and_a_file_to_keep()
    {
        var request = await SendAsync("ecran.png");
        using var nadia = await _app.SignInAsync(Persona.Nadia);
        using var visitor = _app.Anonymous();

        var link = (await _claire.PageAsync(request)).QuerySelector(".attachments a")!.GetAttribute("href")!;
        var answer = await _claire.GetAsync(link);

        Assert.Equal(("attachment", "ecran.png"), (answer.Content.Headers.ContentDisposition!.DispositionType, answer.Content.Headers.ContentDisposition.FileName));
        Assert.Equal(Attaching.Png, await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        // She reads the request, not its file; a file that is not there answers her the same.
        Assert.Null((await nadia.PageAsync(request)).QuerySelector(".attachments a"));
        Assert.Equal(HttpStatusCode.NotFound, (await nadia.GetAsync(link)).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await visitor.GetAsync(link)).StatusCode);
    }

    [Fact]
    public async Task a_file_that_may_not_be_attached_keeps_the_form_and_the_other_files()
    {
        var form = await _claire.PageAsync("/demandes/nouvelle?produit=sifac");

        var refused = await PostAsync(form, "#request", [("Subject", "Un objet"), ("Description", "Ce qui se passe."), ("CategoryCode", "DEP")], "ecran.png", "page.html");
        var page = await PortalClient.ReadAsync(refused);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("page.html", page.QuerySelector("#Files-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Un objet", ((IHtmlInputElement)page.QuerySelector("#Subject")!).Value);
        Assert.Contains("ecran.png", page.QuerySelector(".attachments label")!.TextContent, StringComparison.Ordinal);

        var sent = await PostAsync(page, "#request", []);
        Assert.Equal(HttpStatusCode.Found, sent.StatusCode);
        Assert.Equal("ecran.png", (await _claire.PageAsync(sent.Headers.Location!.OriginalString)).QuerySelector(".attachments a")!.TextContent);
    }

    [Fact]
    public async Task a_reply_that_is_refused_keeps_its_file_and_sends_it_with_the_next_one()
    {
        var request = await SendAsync();

        var refused = await PostAsync(await _claire.PageAsync(request), "form[action$='handler=Reply']", [("Body", "Appelez le 06 12 34 56 78.")], "ecran.png");
        var page = await PortalClient.ReadAsync(refused);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("ecran.png", page.QuerySelector("form[action$='handler=Reply'] .attachments")!.TextContent, StringComparison.Ordinal);

        await PostAsync(page, "form[action$='handler=Reply']", [("Body", "Appelez-moi.")]);
        Assert.Equal("ecran.png", (await _claire.PageAsync(request)).QuerySelector(".message .attachments a")!.TextContent);
    }

    [Fact]
    public async Task a_file_that_waits_and_is_unticked_does_not_leave()
    {
        var request = await SendAsync();
        var page = await PortalClient.ReadAsync(await PostAsync(await _claire.PageAsync(request), "form[action$='handler=Reply']", [("Body", "Appelez le 06 12 34 56 78.")], "ecran.png"));
        ((IHtmlInputElement)page.QuerySelector("input[name=KeptFiles]")!).IsChecked = false;

        await PostAsync(page, "form[action$='handler=Reply']", [("Body", "Appelez-moi.")]);

        Assert.Null((await _claire.PageAsync(request)).QuerySelector(".attachments li"));
    }

    [Fact]
    public async Task a_file_is_taken_away_from_the_page_that_shows_it()
    {
        var request = await SendAsync("ecran.png");

        var answer = await _claire.SubmitAsync(await _claire.PageAsync(request), ".attachments form[action$='handler=Remove']");

        Assert.Equal((HttpStatusCode.Found, request), (answer.StatusCode, answer.Headers.Location!.OriginalString));
        Assert.Null((await _claire.PageAsync(request)).QuerySelector(".attachments li"));
    }

    private async Task<string> SendAsync(params string[] files)
    {
        var form = await _claire.PageAsync("/demandes/nouvelle?produit=sifac");
        var sent = await PostAsync(form, "#request", [("Subject", "Un objet"), ("Description", "Ce qui se passe."), ("CategoryCode", "DEP")], files);
        Assert.Equal(HttpStatusCode.Found, sent.StatusCode);
        return sent.Headers.Location!.OriginalString;
    }

    /// <summary>The form as a browser sends it with files: one that is called a page holds one.</summary>
    private async Task<HttpResponseMessage> PostAsync(IHtmlDocument page, string selector, (string Name, string Value)[] values, params string[] files)
    {
        var form = (IHtmlFormElement)page.QuerySelector(selector)!;
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in PortalClient.FieldsOf(form).Where(f => values.All(v => v.Name != f.Key)).Select(f => (f.Key, f.Value)).Concat(values))
        {
            content.Add(new StringContent(value), name);
        }

        foreach (var file in files)
        {
            var bytes = file.EndsWith(".png", StringComparison.Ordinal) ? Attaching.Png : "<html><script>alert(1)</script>"u8.ToArray();
            content.Add(new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("text/html") } }, "Files", file);
        }

        return await _claire.Http.PostAsync(new Uri(form.GetAttribute("action")!, UriKind.Relative), content);
    }
}
