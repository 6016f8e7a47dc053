using System.Net;
using Amue.Portal.Knowledge.Data;
using Amue.Portal.Knowledge.LocalNotes;
using Amue.Portal.Knowledge.Writing;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Referential.Establishments;
using Amue.Portal.Testing.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Knowledge.Tests.LocalNotes;

public sealed class AddingALocalNote : IAsyncLifetime
{
    private const string Word = "zyxguichetlocal";
    private const string Body = "Avant-propos.\n\n## Demander\n\nÉcrivez.\n\n### Par courriel\n\nÀ l'adresse.\n\n## Attendre\n\nDeux jours.";

    private PortalApp _app = null!;
    private PublishedArticle _article = null!;

    public async Task InitializeAsync()
    {
        _app = await PortalApp.StartAsync();
        _article = await _app.ArticleAsync("Demander un rôle", Body);
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task shows_it_beside_the_article_to_the_members_of_the_establishment_alone()
    {
        Assert.True((await WriteAsync(People.Luc, $"Passez par le guichet {Word}.", section: "section-demander")).Succeeded);

        Assert.Equal([People.Claire, People.Luc, People.Ines], await ReadersAsync($"/sifac/articles/{_article.Slug}"));
        using var claire = await _app.SignInAsync(People.Claire);
        var shown = (await claire.PageAsync($"/sifac/articles/{_article.Slug}")).QuerySelector("section[aria-labelledby=local-notes]")!;
        Assert.Equal("#section-demander", shown.QuerySelector("h3 a")!.GetAttribute("href"));
        Assert.Contains("Correspondant fonctionnel Sifac", shown.QuerySelector(".meta")!.TextContent, StringComparison.Ordinal);
        Assert.Null(shown.QuerySelector("form"));
    }

    [Fact]
    public async Task makes_it_found_by_the_members_of_the_establishment_alone()
    {
        await WriteAsync(People.Luc, $"Passez par le guichet {Word}.");

        Assert.Equal([People.Claire, People.Luc, People.Ines], await ReadersAsync("/recherche?handler=Words&q=zyxguichet"));
    }

    [Theory]
    [InlineData(People.Claire)]
    [InlineData(People.Tom)]
    [InlineData(People.Nadia)]
    [InlineData(People.Eva)]
    [InlineData(People.Root)]
    public async Task is_for_those_who_answer_for_the_product_or_the_establishment(string login) =>
        Assert.Equal(RefusalKind.NotPermitted, (await WriteAsync(login, "Un complément.")).Refusal!.Kind);

    [Fact]
    public async Task is_for_an_administrator_of_an_establishment_too() => Assert.True((await WriteAsync(People.Paul, "Un complément.")).Succeeded);

    [Fact]
    public async Task to_an_article_that_one_may_not_read_finds_none()
    {
        var hidden = await _app.PublishAsync(new ArticleText("Réservé", "Un texte.") { Visibility = VisibilityLevel.Space }, "siham");
        var written = await _app.AsAsync(People.Hina, (WriteLocalNote write, SpaceEntry space, Actor actor) =>
            write.ExecuteAsync(hidden.Value.Slug, new LocalNoteText(null, null, "Un complément.", 0), space, actor, CancellationToken.None), "siham");

        Assert.Equal(RefusalKind.NotFound, written.Refusal!.Kind);
    }

    [Theory]
    [InlineData("", null, "LocalBody")]
    [InlineData("   ", null, "LocalBody")]
    [InlineData("Un complément.", "section-absente", "LocalSection")]
    public async Task that_cannot_be_kept_is_told_by_field(string body, string? section, string field)
    {
        var refusal = (await WriteAsync(People.Luc, body, section)).Refusal!;

        Assert.Equal((RefusalKind.Invalid, field), (refusal.Kind, Assert.Single(refusal.Errors).Field));
    }

    [Fact]
    public async Task that_is_too_long_is_told_by_field() =>
        Assert.Equal("LocalBody", Assert.Single((await WriteAsync(People.Luc, new string('x', LocalNote.LongestBody + 1))).Refusal!.Errors).Field);

    [Fact]
    public async Task is_limited_in_number()
    {
        for (var i = 0; i < WriteLocalNote.MostNotes; i++)
        {
            Assert.True((await WriteAsync(People.Luc, $"Complément {i}.")).Succeeded);
        }

        Assert.Equal("knowledge.local.many", Assert.Single((await WriteAsync(People.Luc, "De trop.")).Refusal!.Errors).Key);
    }

    [Theory]
    [InlineData("section-demander", "Deux jours.", "Trois jours.", false)]
    [InlineData("section-demander", "Écrivez.", "Téléphonez.", true)]
    [InlineData("section-demander", "À l'adresse.", "À une autre adresse.", true)]
    [InlineData("section-demander", "## Demander", "## Obtenir", true)]
    [InlineData(null, "Deux jours.", "Trois jours.", true)]
    public async Task is_to_be_verified_once_what_it_is_about_has_changed(string? section, string before, string after, bool toVerify)
    {
        await WriteAsync(People.Luc, "Un complément.", section);

        await ReviseAsync(Body.Replace(before, after, StringComparison.Ordinal));

        Assert.Equal(toVerify, await IsToVerifyAsync());
    }

    [Fact]
    public async Task is_confirmed_by_saving_it_again()
    {
        await WriteAsync(People.Luc, "Un complément.", "section-demander");
        await ReviseAsync(Body.Replace("## Demander", "## Obtenir", StringComparison.Ordinal));
        using var luc = await _app.SignInAsync(People.Luc);
        var page = await luc.PageAsync($"/sifac/articles/{_article.Slug}");

        await luc.SubmitAsync(page, "form[action$='handler=Note']:has(input[type=hidden][name=LocalBody])");

        Assert.False(await IsToVerifyAsync());
    }

    [Fact]
    public async Task keeps_what_it_said_before_and_search_forgets_it()
    {
        await WriteAsync(People.Luc, $"Le guichet {Word}.");
        var note = await NoteAsync();

        Assert.True((await WriteAsync(People.Ines, "Un autre guichet.", note: note.Id, revision: 1)).Succeeded);

        using var claire = await _app.SignInAsync(People.Claire);
        Assert.Equal($"Le guichet {Word}.", (await claire.PageAsync($"/sifac/articles/{_article.Slug}")).QuerySelector("#local-notes ~ .message details .prose")!.TextContent.Trim());
        Assert.DoesNotContain(Word, await claire.Http.GetStringAsync(new Uri("/recherche?handler=Words&q=zyxguichet", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task that_somebody_changed_meanwhile_is_a_conflict()
    {
        await WriteAsync(People.Luc, "Un complément.");
        var note = await NoteAsync();
        await WriteAsync(People.Ines, "Un autre.", note: note.Id, revision: 1);

        Assert.Equal(RefusalKind.Conflict, (await WriteAsync(People.Luc, "Un troisième.", note: note.Id, revision: 1)).Refusal!.Kind);
    }

    [Fact]
    public async Task of_another_establishment_is_not_there_to_be_changed_or_removed()
    {
        await WriteAsync(People.Luc, "Un complément.");
        var note = await NoteAsync();

        Assert.Equal(RefusalKind.NotFound, (await WriteAsync(People.Paul, "Le mien.", note: note.Id, revision: 1)).Refusal!.Kind);
        Assert.Equal(RefusalKind.NotFound, (await RemoveAsync(People.Paul, note.Id)).Refusal!.Kind);
        Assert.Equal(RefusalKind.NotPermitted, (await RemoveAsync(People.Claire, note.Id)).Refusal!.Kind);
    }

    [Fact]
    public async Task and_removing_it_leaves_nothing()
    {
        await WriteAsync(People.Luc, $"Le guichet {Word}.");

        Assert.True((await RemoveAsync(People.Luc, (await NoteAsync()).Id)).Succeeded);

        Assert.Empty(await ReadersAsync($"/sifac/articles/{_article.Slug}"));
        Assert.Empty(await ReadersAsync("/recherche?handler=Words&q=zyxguichet"));
    }

    [Fact]
    public async Task of_an_establishment_that_became_part_of_another_is_the_others()
    {
        await WriteAsync(People.Luc, $"Le guichet {Word}.");
        var (from, into) = ((await _app.ActorAsync(People.Luc)).EstablishmentId!.Value, (await _app.ActorAsync(People.Alice)).EstablishmentId!.Value);

        await _app.InScopeAsync(async services =>
        {
            foreach (var follower in services.GetServices<IEstablishmentFollower>().Where(f => f.GetType().Name is "NotesFollowEstablishments" or "ContentFollowsEstablishments"))
            {
                while (await follower.MoveSomeAsync(from, into, CancellationToken.None))
                {
                }
            }
        });

        Assert.Equal(into, (await NoteAsync()).EstablishmentId);
        Assert.Equal([People.Yann, People.Alice], await ReadersAsync($"/sifac/articles/{_article.Slug}"));
        Assert.Equal([People.Yann, People.Alice], await ReadersAsync("/recherche?handler=Words&q=zyxguichet"));
    }

    [Fact]
    public async Task from_the_page_of_the_article_writes_it_and_comes_back()
    {
        using var luc = await _app.SignInAsync(People.Luc);
        var page = await luc.PageAsync($"/sifac/articles/{_article.Slug}");
        const string form = "form[action$='handler=Note']:has(#LocalBody)";

        var refused = await luc.SubmitAsync(page, form, ("LocalBody", ""), ("LocalSection", "section-attendre"));
        var kept = await luc.SubmitAsync(page, form, ("LocalBody", $"Le guichet **{Word}**."), ("LocalSection", "section-attendre"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.NotNull((await PortalClient.ReadAsync(refused)).QuerySelector("details[open] #LocalBody"));
        Assert.Equal(HttpStatusCode.Found, kept.StatusCode);
        Assert.Equal(Word, (await luc.PageAsync($"/sifac/articles/{_article.Slug}")).QuerySelector("#local-notes ~ .message .prose strong")!.TextContent);
    }

    private Task<Outcome<Done>> WriteAsync(string login, string body, string? section = null, Guid? note = null, int revision = 0) =>
        _app.AsAsync(login, (WriteLocalNote write, SpaceEntry space, Actor actor) => write.ExecuteAsync(_article.Slug, new LocalNoteText(note, section, body, revision), space, actor, CancellationToken.None));

    private Task<Outcome<Done>> RemoveAsync(string login, Guid note) =>
        _app.AsAsync(login, (RemoveLocalNote remove, SpaceEntry space, Actor actor) => remove.ExecuteAsync(_article.Slug, note, space, actor, CancellationToken.None));

    private Task<LocalNote> NoteAsync() => _app.InScopeAsync(services => services.GetRequiredService<PortalDb>().LocalNotes.AsNoTracking().SingleAsync());

    private async Task ReviseAsync(string body)
    {
        var draft = (await _app.ReviseAsync(_article.Slug)).Value;
        var row = await _app.DraftRowAsync(draft);
        Assert.True((await _app.SaveAsync(draft, new DraftText(row.Title, body, row.Settings), row.Revision)).Succeeded);
        await _app.ReleaseAsync(draft);
    }

    private async Task<bool> IsToVerifyAsync()
    {
        using var claire = await _app.SignInAsync(People.Claire);
        return (await claire.PageAsync($"/sifac/articles/{_article.Slug}")).QuerySelector("#local-notes ~ .message .state") is not null;
    }

    /// <summary>Those to whom an address says the word.</summary>
    private async Task<List<string>> ReadersAsync(string address)
    {
        var readers = new List<string>();
        using var visitor = _app.Anonymous();
        Assert.DoesNotContain(Word, await visitor.Http.GetStringAsync(new Uri(address, UriKind.Relative)), StringComparison.Ordinal);
        foreach (var login in People.All)
        {
            using var person = await _app.SignInAsync(login);
            if ((await (await person.GetAsync(address)).Content.ReadAsStringAsync()).Contains(Word, StringComparison.Ordinal))
            {
                readers.Add(login);
            }
        }

        return readers;
    }
}
