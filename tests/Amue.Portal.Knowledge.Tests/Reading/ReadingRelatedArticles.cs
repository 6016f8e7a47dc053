using Amue.Portal.Platform.Security;
using Amue.Portal.Search.Querying;
using Amue.Portal.Testing.Portal;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Knowledge.Tests.Reading;

public sealed class ReadingRelatedArticles(LibraryPortal portal) : IClassFixture<LibraryPortal>
{
    private PortalApp App => portal.App;

    [Fact]
    public async Task shows_those_that_speak_of_the_same_and_never_the_article_itself()
    {
        var read = await App.ArticleAsync("Régulariser une pérégrination interrompue", "Comment faire.");
        var close = await App.ArticleAsync("Annuler une pérégrination", "La pérégrination est annulée.");

        var related = await RelatedAsync(read.Slug, People.Claire);

        Assert.Contains($"/sifac/articles/{close.Slug}", related);
        Assert.DoesNotContain($"/sifac/articles/{read.Slug}", related);
    }

    [Fact]
    public async Task shows_none_that_its_reader_may_not_read()
    {
        var read = await App.ArticleAsync("Déclarer une ornithomancie", "Comment faire.");
        var kept = await App.ArticleAsync("Clore une ornithomancie", "Pour l'espace seulement.", new ArticleSettings { Visibility = VisibilityLevel.Space });

        Assert.Contains($"/sifac/articles/{kept.Slug}", await RelatedAsync(read.Slug, People.Luc));
        Assert.DoesNotContain($"/sifac/articles/{kept.Slug}", await RelatedAsync(read.Slug, People.Marc));
    }

    [Fact]
    public async Task shows_the_writer_of_a_draft_what_may_already_say_it_and_not_what_it_revises()
    {
        var said = await App.ArticleAsync("Clore une rhabdomancie", "Comment faire.");
        var kept = await App.ArticleAsync("Rouvrir une rhabdomancie", "Pour l'espace seulement.", new ArticleSettings { Visibility = VisibilityLevel.Space });
        var draft = await App.DraftAsync("Comment clore une rhabdomancie ?");
        var revision = (await App.ReviseAsync(said.Slug)).Value;

        Assert.Equal([$"/sifac/articles/{said.Slug}", $"/sifac/articles/{kept.Slug}"], (await AlreadyWrittenAsync(draft)).Take(2).Order());
        Assert.Equal($"/sifac/articles/{kept.Slug}", (await AlreadyWrittenAsync(revision))[0]);
        Assert.DoesNotContain($"/sifac/articles/{said.Slug}", await AlreadyWrittenAsync(revision));
    }

    [Fact]
    public async Task shows_the_writer_of_a_draft_nothing_whose_title_is_another_matter()
    {
        var other = await App.ArticleAsync("Calendrier de la paie", "Comment fonctionne une hydromancie : rien de plus.");
        var draft = await App.DraftAsync("Suspendre une hydromancie");

        var found = await App.InScopeAsync(async services => await services.GetRequiredService<PortalSearch>()
            .FindAsync(new SearchRequest("Suspendre une hydromancie"), await App.ActorAsync(People.Eva), CancellationToken.None));
        Assert.Contains(found.Hits, hit => hit.ContentId == other.Id);
        Assert.DoesNotContain($"/sifac/articles/{other.Slug}", await AlreadyWrittenAsync(draft));
    }

    private async Task<List<string>> AlreadyWrittenAsync(Guid draft)
    {
        using var writer = await App.SignInAsync(People.Eva);
        return (await writer.PageAsync($"/sifac/articles/brouillons/{draft}")).QuerySelectorAll("section[aria-labelledby=already-written] a").Select(a => a.GetAttribute("href")!).ToList();
    }

    private async Task<List<string>> RelatedAsync(string slug, string login)
    {
        using var reader = await App.SignInAsync(login);
        return (await reader.PageAsync($"/sifac/articles/{slug}")).QuerySelectorAll("section[aria-labelledby=related] a").Select(a => a.GetAttribute("href")!).ToList();
    }
}
