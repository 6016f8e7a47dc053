using System.Net;
using Amue.Portal.Knowledge.Writing;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Testing.Portal;

namespace Amue.Portal.Knowledge.Tests.Drafting;

public sealed class WritingADraft(LibraryPortal portal) : IClassFixture<LibraryPortal>
{
    private PortalApp App => portal.App;

    [Theory]
    [InlineData(ArticleKind.Faq, "## Que faire")]
    [InlineData(ArticleKind.HowTo, "## Étapes")]
    [InlineData(ArticleKind.ProductNote, "## Ce qui change")]
    [InlineData(ArticleKind.ZoomSheet, "## De quoi s’agit-il")]
    [InlineData(ArticleKind.News, "## En pratique")]
    [InlineData(ArticleKind.CanonicalResponse, "Bonjour,")]
    public async Task begins_with_the_outline_of_its_kind(ArticleKind kind, string outline)
    {
        using var eva = await App.SignInAsync(People.Eva);

        var started = await eva.SubmitAsync(await eva.PageAsync("/sifac/articles/nouveau"), "main form.form", ("Title", Library.UniqueTitle()), ("Kind", kind.ToString()));

        var editor = await eva.PageAsync(started.Headers.Location!.OriginalString);
        Assert.Contains(outline, editor.QuerySelector("#Body")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(People.Claire, "sifac")]
    [InlineData(People.Luc, "sifac")]
    [InlineData(People.Sophie, "sifac")]
    [InlineData(People.Yann, "sifac")]
    [InlineData(People.Marc, "pegase")]
    public async Task is_for_members_of_the_space_and_its_editors(string login, string space) =>
        Assert.True((await App.StartAsync(Library.UniqueTitle(), login, space)).Succeeded);

    [Theory]
    [InlineData(People.Durand, "sifac")]
    [InlineData(People.Tom, "siham")]
    [InlineData(People.Root, "sifac")]
    [InlineData(People.Claire, "portail")]
    public async Task is_not_there_for_others(string login, string space) =>
        Assert.Equal(RefusalKind.NotFound, (await App.StartAsync(Library.UniqueTitle(), login, space)).Refusal!.Kind);

    [Theory]
    [InlineData(People.Luc)]
    [InlineData(People.Nadia)]
    [InlineData(People.Marc)]
    [InlineData(People.Karim)]
    [InlineData(People.Durand)]
    public async Task of_somebody_else_is_the_same_as_one_that_is_not_there(string login)
    {
        var draft = await App.DraftAsync(Library.UniqueTitle());
        using var other = await App.SignInAsync(login);

        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/sifac/articles/brouillons/{draft}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/siham/articles/brouillons/{draft}")).StatusCode);
    }

    [Fact]
    public async Task under_another_space_is_not_there()
    {
        var draft = await App.DraftAsync(Library.UniqueTitle());
        using var eva = await App.SignInAsync(People.Eva);

        Assert.Equal(HttpStatusCode.NotFound, (await eva.GetAsync($"/siham/articles/brouillons/{draft}")).StatusCode);
    }

    [Fact]
    public async Task shows_nowhere_before_it_is_published()
    {
        var word = "zibeline" + Guid.NewGuid().ToString("N")[..8];
        var draft = await App.DraftAsync($"Un titre {word}", $"Un texte {word}.");
        await App.SubmitAsync(draft);
        await App.ApproveAsync(draft);
        await App.ScheduleAsync(draft, PortalApp.SetUpAt.AddDays(9));
        foreach (var login in new[] { People.Claire, People.Luc, People.Root, People.Durand, People.Eva })
        {
            using var reader = await App.SignInAsync(login);
            foreach (var path in new[] { "/sifac/articles", "/sifac", "/", "/sifac/articles/flux", "/articles", "/demander-de-l-aide?handler=Suggestions&texte=" + word })
            {
                Assert.DoesNotContain(word, await (await reader.GetAsync(path)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
            }

            var results = (await reader.PageAsync("/recherche?q=" + word)).QuerySelectorAll("main li.result");
            Assert.DoesNotContain(results, result => result.TextContent.Contains(word, StringComparison.Ordinal));
            Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync($"/sifac/articles/un-titre-{word}")).StatusCode);
        }
    }

    [Fact]
    public async Task runs_nothing_in_its_preview()
    {
        var draft = await App.DraftAsync(Library.UniqueTitle());
        using var eva = await App.SignInAsync(People.Eva);
        var editor = await eva.PageAsync($"/sifac/articles/brouillons/{draft}");
        var token = editor.QuerySelector("#draft input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        var answer = await eva.PostAsync($"/sifac/articles/brouillons/{draft}?handler=Preview&fragment=true",
        [
            KeyValuePair.Create("__RequestVerificationToken", token),
            KeyValuePair.Create("Body", "## Titre\n\n<script>alert(1)</script> [x](javascript:alert(1)) <img src=x onerror=alert(1)>"),
        ]);

        var preview = await PortalClient.ReadAsync(answer);
        Assert.Equal("section-titre", preview.QuerySelector("h2")!.Id);
        Assert.Empty(preview.QuerySelectorAll("script, img, [onerror], a[href^=javascript]"));
    }

    [Fact]
    public async Task by_title_links_an_article_that_its_writer_may_read()
    {
        var title = Library.UniqueTitle();
        var target = (await App.PublishAsync(new ArticleText(title, "Le texte."))).Value;
        var draft = await App.DraftAsync(Library.UniqueTitle(), $"Voyez [[{title}]] et [[Rien de tel]].");

        Assert.Equal($"Voyez [{title}](/sifac/articles/{target.Slug}) et [[Rien de tel]].", (await App.DraftRowAsync(draft)).Body);
    }

    [Fact]
    public async Task completes_only_titles_that_its_writer_may_read()
    {
        var word = "Zorglub" + Guid.NewGuid().ToString("N")[..6];
        await App.PublishAsync(new ArticleText($"Été {word}", "Le texte.") { Visibility = VisibilityLevel.Space }, "siham");
        var draft = await App.DraftAsync(Library.UniqueTitle(), login: People.Tom);
        using var tom = await App.SignInAsync(People.Tom);
        using var eva = await App.SignInAsync(People.Eva);
        var evas = await App.DraftAsync(Library.UniqueTitle());

        Assert.DoesNotContain(word, await (await tom.GetAsync($"/sifac/articles/brouillons/{draft}?handler=Links&texte={word}")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains(word, await (await eva.GetAsync($"/sifac/articles/brouillons/{evas}?handler=Links&texte=ete+{word.ToLowerInvariant()}")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
