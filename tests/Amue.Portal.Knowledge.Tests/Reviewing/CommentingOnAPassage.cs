using Amue.Portal.Knowledge.Data;
using Amue.Portal.Knowledge.Reviewing;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Testing.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Knowledge.Tests.Reviewing;

public sealed class CommentingOnAPassage(LibraryPortal portal) : IClassFixture<LibraryPortal>
{
    private const string Body = "## Étapes\n\n1. Ouvrez la **commande** dans\n   l'écran `ME23N`.\n";

    private PortalApp App => portal.App;

    [Theory]
    [InlineData("Ouvrez la commande dans l'écran ME23N.")]
    [InlineData("  la commande\n dans ")]
    [InlineData("la **commande**")]
    public async Task keeps_the_words_as_they_are_read_or_written(string passage)
    {
        var draft = await App.DraftAsync("Un brouillon", Body);
        await App.SubmitAsync(draft);

        Assert.True((await CommentAsync(draft, passage)).Succeeded);

        Assert.Equal(string.Join(' ', passage.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), await PassageAsync(draft));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public async Task may_be_about_the_whole(string? passage)
    {
        var draft = await App.DraftAsync("Un brouillon", Body);

        Assert.True((await CommentAsync(draft, passage)).Succeeded);

        Assert.Null(await PassageAsync(draft));
    }

    [Fact]
    public async Task that_the_text_does_not_hold_is_refused()
    {
        var draft = await App.DraftAsync("Un brouillon", Body);

        Assert.Equal("knowledge.passage.absent", Assert.Single((await CommentAsync(draft, "Fermez la commande")).Refusal!.Errors).Key);
        Assert.Equal("knowledge.passage.length", Assert.Single((await CommentAsync(draft, new string('x', ReviewComment.LongestPassage + 1))).Refusal!.Errors).Key);
    }

    [Fact]
    public async Task shows_it_beside_the_comment_and_tells_once_it_is_gone()
    {
        var draft = await App.DraftAsync("Un brouillon", Body);
        await CommentAsync(draft, "la commande");
        using var sophie = await App.SignInAsync(People.Sophie);
        var page = await sophie.PageAsync($"/sifac/articles/brouillons/{draft}");
        Assert.Equal("la commande", page.QuerySelector(".timeline blockquote")!.TextContent);
        Assert.DoesNotContain("ne sont plus dans le texte", page.QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);

        var row = await App.DraftRowAsync(draft);
        await App.SaveAsync(draft, new DraftText(row.Title, "Un autre texte.", row.Settings), row.Revision);

        Assert.Contains("ne sont plus dans le texte", (await sophie.PageAsync($"/sifac/articles/brouillons/{draft}")).QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
    }

    private Task<Outcome<Done>> CommentAsync(Guid draft, string? passage) =>
        App.AsAsync(People.Sophie, (CommentOnDraft comment, SpaceEntry space, Actor actor) => comment.ExecuteAsync(draft, "À préciser.", passage, space, actor, CancellationToken.None));

    private Task<string?> PassageAsync(Guid draft) => App.InScopeAsync(services =>
        services.GetRequiredService<PortalDb>().ReviewComments.Where(c => c.DraftId == draft).Select(c => c.Passage).SingleAsync());
}
