using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Amue.Portal.Knowledge.Data;
using Amue.Portal.Knowledge.Files;
using Amue.Portal.Knowledge.Retiring;
using Amue.Portal.Platform.Content.Attachments;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Jobs;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Testing.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Knowledge.Tests.Files;

public sealed class AttachingAFile : IAsyncLifetime
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];

    private PortalApp _app = null!;

    public async Task InitializeAsync() => _app = await PortalApp.StartAsync();

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task to_a_draft_gives_it_to_those_who_may_read_the_draft_and_to_nobody_else()
    {
        var address = await AttachAsync(await _app.DraftAsync("Un brouillon"));

        Assert.Equal(
            new List<HttpStatusCode> { HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound },
            await AnswersAsync(address, People.Eva, People.Yann, People.Luc, People.Karim, People.Root));
        using var visitor = _app.Anonymous();
        Assert.Equal(HttpStatusCode.Found, (await visitor.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task that_is_published_gives_it_to_the_articles_readers_until_it_is_withdrawn()
    {
        var draft = await _app.DraftAsync("Un article", settings: new ArticleSettings { Visibility = VisibilityLevel.Space });
        var address = await AttachAsync(draft);
        var article = await _app.ReleaseAsync(draft);

        Assert.Equal(new List<HttpStatusCode> { HttpStatusCode.OK, HttpStatusCode.NotFound }, await AnswersAsync(address, People.Luc, People.Marc));
        Assert.Equal(new List<HttpStatusCode> { HttpStatusCode.NotFound }, await AnswersAsync(address.Replace("/sifac/", "/siham/", StringComparison.Ordinal), People.Eva));

        await _app.AsAsync(People.Eva, (WithdrawArticle withdraw, SpaceEntry space, Actor actor) => withdraw.ExecuteAsync(article.Slug, space, actor, CancellationToken.None));
        Assert.Equal(new List<HttpStatusCode> { HttpStatusCode.NotFound, HttpStatusCode.OK }, await AnswersAsync(address, People.Luc, People.Eva));
    }

    [Fact]
    public async Task that_is_a_photograph_keeps_it_without_where_it_was_taken()
    {
        byte[] photograph = [0xFF, 0xD8, 0xFF, 0xE1, 0, 17, .. "Exif\0\0 48.85 N"u8, 0, 0xFF, 0xDA, 0, 2, 1, 2, 3, 0xFF, 0xD9];
        var address = (await AttachAsync(await _app.DraftAsync("Un brouillon"), "photo.jpg", photograph, People.Eva)).Value.Address;
        using var eva = await _app.SignInAsync(People.Eva);

        Assert.Equal([0xFF, 0xD8, 0xFF, 0xDA, 0, 2, 1, 2, 3, 0xFF, 0xD9], await eva.Http.GetByteArrayAsync(new Uri(address, UriKind.Relative)));
    }

    [Fact]
    public async Task gives_it_to_keep_and_never_to_open()
    {
        var address = await AttachAsync(await _app.DraftAsync("Un brouillon"), "../../écran <1>.png");
        using var eva = await _app.SignInAsync(People.Eva);

        var answer = await eva.GetAsync(address);

        Assert.Equal(("attachment", "écran <1>.png"), (answer.Content.Headers.ContentDisposition!.DispositionType, answer.Content.Headers.ContentDisposition.FileNameStar));
        Assert.Equal("image/png", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal(Png, await answer.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("page.html", "<html><script>alert(1)</script>")]
    [InlineData("dessin.svg", "<svg onload=alert(1)>")]
    [InlineData("dessin.png", "<svg onload=alert(1)>")]
    [InlineData("notes.txt", "  <html><script>alert(1)</script>")]
    [InlineData("notes.csv", "a;b\u0000c")]
    [InlineData("programme.exe", "MZ")]
    [InlineData("document.pdf.exe", "%PDF-1.7")]
    [InlineData("sans-type", "%PDF-1.7")]
    [InlineData("archive.zip", "PK\u0003\u0004")]
    [InlineData("..", "%PDF-1.7")]
    [InlineData("vide.txt", "")]
    public async Task that_is_not_what_may_be_attached_is_refused(string name, string content)
    {
        var draft = await _app.DraftAsync("Un brouillon");

        var outcome = await AttachAsync(draft, name, Encoding.UTF8.GetBytes(content), People.Eva);

        Assert.Equal((RefusalKind.Invalid, "File"), (outcome.Refusal!.Kind, Assert.Single(outcome.Refusal.Errors).Field));
    }

    [Fact]
    public async Task of_twenty_five_megabytes_is_done_and_one_byte_more_is_refused()
    {
        var draft = await _app.DraftAsync("Un brouillon");
        var content = new byte[AttachmentStore.LargestFile + 1];
        Png.CopyTo(content, 0);

        Assert.True((await AttachAsync(draft, "grand.png", content[..^1], People.Eva)).Succeeded);
        Assert.Equal("knowledge.file.size", Assert.Single((await AttachAsync(draft, "grand.png", content, People.Eva)).Refusal!.Errors).Key);
    }

    [Fact]
    public async Task from_a_form_comes_back_to_the_draft_that_names_it()
    {
        var draft = await _app.DraftAsync("Un brouillon");
        using var eva = await _app.SignInAsync(People.Eva);
        var editor = await eva.PageAsync($"/sifac/articles/brouillons/{draft}");
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent(editor.QuerySelector("#attach input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken");
        var file = new ByteArrayContent(Png) { Headers = { ContentType = new MediaTypeHeaderValue("text/html") } };
        form.Add(file, "File", "ecran.png");

        var answer = await eva.Http.PostAsync(new Uri($"/sifac/articles/brouillons/{draft}/fichiers", UriKind.Relative), form);

        Assert.Equal((HttpStatusCode.Found, $"/sifac/articles/brouillons/{draft}"), (answer.StatusCode, answer.Headers.Location!.OriginalString));
        Assert.StartsWith("![ecran.png](/sifac/articles/fichiers/", (await eva.PageAsync($"/sifac/articles/brouillons/{draft}")).QuerySelector(".attachments code")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task to_what_one_may_not_write_in_is_refused()
    {
        var draft = await _app.DraftAsync("Un brouillon");
        await _app.SubmitAsync(draft);

        Assert.Equal(RefusalKind.NotFound, (await AttachAsync(draft, "a.png", Png, People.Luc)).Refusal!.Kind);
        Assert.Equal(RefusalKind.Conflict, (await AttachAsync(draft, "a.png", Png, People.Eva)).Refusal!.Kind);
    }

    [Fact]
    public async Task that_nothing_names_any_more_is_removed_after_a_day()
    {
        var (kept, given) = (await _app.DraftAsync("Gardé"), await _app.DraftAsync("Abandonné"));
        await AttachAsync(kept, "a.png", Png, People.Eva);
        await AttachAsync(given, "b.txt", "Un texte."u8.ToArray(), People.Eva);
        await _app.DiscardAsync(given);
        var folder = Path.Combine(_app.Folder, "attachments");
        // Files are dated by the machine's clock, not by the test's.
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(file, PortalApp.SetUpAt);
        }

        await RunAsync(ForgetFiles.JobName);
        await RunAsync("attachments.sweep");
        Assert.Equal(2, Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Count());

        _app.Clock.Advance(TimeSpan.FromDays(2));
        await RunAsync("attachments.sweep");
        Assert.Single(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories));
        Assert.Equal(1, await _app.InScopeAsync(services => services.GetRequiredService<PortalDb>().ArticleFiles.CountAsync()));
    }

    private async Task RunAsync(string job) => Assert.Equal(JobOutcome.Succeeded, (await _app.Services.GetRequiredService<JobRunner>().RunAsync(job)).Outcome);

    private Task<Outcome<AttachedFile>> AttachAsync(Guid draft, string name, byte[] content, string login) =>
        _app.AsAsync(login, (AttachFile attach, SpaceEntry space, Actor actor) => attach.ExecuteAsync(draft, name, new MemoryStream(content), space, actor, CancellationToken.None));

    private async Task<string> AttachAsync(Guid draft, string name = "ecran.png") => (await AttachAsync(draft, name, Png, People.Eva)).Value.Address;

    private async Task<List<HttpStatusCode>> AnswersAsync(string address, params string[] logins)
    {
        var answers = new List<HttpStatusCode>();
        foreach (var login in logins)
        {
            using var reader = await _app.SignInAsync(login);
            answers.Add((await reader.GetAsync(address)).StatusCode);
        }

        return answers;
    }
}
