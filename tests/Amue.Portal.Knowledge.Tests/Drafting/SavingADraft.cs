using System.Net;
using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Testing.Portal;

namespace Amue.Portal.Knowledge.Tests.Drafting;

public sealed class SavingADraft(LibraryPortal portal) : IClassFixture<LibraryPortal>
{
    private static readonly ArticleSettings Settings = new();

    private PortalApp App => portal.App;

    [Fact]
    public async Task as_it_is_makes_no_revision()
    {
        var title = Library.UniqueTitle();
        var draft = await App.DraftAsync(title, "Un.", Settings);

        var saved = (await App.SaveAsync(draft, new DraftText(title, "Un.", new ArticleSettings()), 2)).Value;

        Assert.Equal(2, saved.Revision);
    }

    [Fact]
    public async Task after_somebody_else_puts_both_texts_together()
    {
        var title = Library.UniqueTitle();
        var draft = await App.DraftAsync(title, "un\n\ndeux\n\ntrois", Settings);
        await App.SaveAsync(draft, new DraftText(title, "UN\n\ndeux\n\ntrois", Settings with { Tags = ["paie"] }), 2, People.Sophie);

        var saved = (await App.SaveAsync(draft, new DraftText(title + " !", "un\r\n\r\ndeux\r\n\r\nTROIS", Settings), 2)).Value;

        Assert.Equal((true, 4), (saved.IsMerged, saved.Revision));
        var row = await App.DraftRowAsync(draft);
        Assert.Equal((title + " !", "UN\n\ndeux\n\nTROIS", "paie"), (row.Title, row.Body, Assert.Single(row.Settings.Tags)));
    }

    [Fact]
    public async Task over_the_same_lines_as_somebody_else_gives_both_back_and_saves_once_chosen()
    {
        var title = Library.UniqueTitle();
        var draft = await App.DraftAsync(title, "un\n\ndeux", Settings);
        await App.SaveAsync(draft, new DraftText(title, "un par Sophie\n\ndeux", Settings), 2, People.Sophie);

        var refused = (await App.SaveAsync(draft, new DraftText(title, "un par Éva\n\ndeux", Settings), 2)).Value;

        Assert.Equal(["Body"], refused.Conflicts);
        Assert.Equal("<<<<<<<\nun par Éva\n=======\nun par Sophie\n>>>>>>>\n\ndeux", refused.Text.Body);
        Assert.Equal("un par Sophie\n\ndeux", (await App.DraftRowAsync(draft)).Body);
        Assert.Empty((await App.SaveAsync(draft, new DraftText(title, "un par Sophie et Éva\n\ndeux", Settings), refused.Revision)).Value.Conflicts);
        Assert.Equal("un par Sophie et Éva\n\ndeux", (await App.DraftRowAsync(draft)).Body);
    }

    [Fact]
    public async Task with_a_field_that_both_changed_names_it()
    {
        var title = Library.UniqueTitle();
        var draft = await App.DraftAsync(title, "un", Settings);
        await App.SaveAsync(draft, new DraftText("Un titre de Sophie", "un", Settings with { Visibility = VisibilityLevel.Space }), 2, People.Sophie);

        var refused = (await App.SaveAsync(draft, new DraftText("Un titre d'Éva", "un", Settings with { Visibility = VisibilityLevel.Public }), 2)).Value;

        Assert.Equal(["Visibility", "Title"], refused.Conflicts);
    }

    [Fact]
    public async Task shows_the_conflict_on_its_page_and_keeps_what_was_typed()
    {
        var title = Library.UniqueTitle();
        var draft = await App.DraftAsync(title, "un", Settings);
        using var eva = await App.SignInAsync(People.Eva);
        var editor = await eva.PageAsync($"/sifac/articles/brouillons/{draft}");
        await App.SaveAsync(draft, new DraftText(title, "un par Sophie", Settings), 2, People.Sophie);

        var answer = await eva.SubmitAsync(editor, "#draft", ("Body", "un par Éva"), ("Tags", "dépense"));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await PortalClient.ReadAsync(answer);
        Assert.NotNull(page.QuerySelector(".alert-warning[role=alert] a[href='#Body']"));
        Assert.Contains("un par Éva\n=======\nun par Sophie", page.QuerySelector("#Body")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("dépense", page.QuerySelector("#Tags")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Found, (await eva.SubmitAsync(page, "#draft", ("Body", "un des deux"))).StatusCode);
        Assert.Equal("un des deux", (await App.DraftRowAsync(draft)).Body);
    }

    [Fact]
    public async Task while_typing_does_not_merge()
    {
        var title = Library.UniqueTitle();
        var draft = await App.DraftAsync(title, "un", Settings);
        await App.SaveAsync(draft, new DraftText(title, "un par Sophie", Settings), 2, People.Sophie);

        var outcome = await App.SaveAsync(draft, new DraftText(title, "un\n\ndeux", Settings), 2, merges: false);

        Assert.Equal(RefusalKind.Conflict, outcome.Refusal!.Kind);
    }

    public static TheoryData<string, object, string, string> WrongTexts { get; } = new()
    {
        { "no title", new DraftText(" ", "", Settings), "Title", "knowledge.title.length" },
        { "a title too long", new DraftText(new string('t', ContentItem.MaxTitleLength + 1), "", Settings), "Title", "knowledge.title.length" },
        { "a text too long", new DraftText("T", new string('t', 200_001), Settings), "Body", "knowledge.body.length" },
        { "another kind", new DraftText("T", "", Settings with { Kind = (ArticleKind)42 }), "Kind", "knowledge.kind.unknown" },
        { "another language", new DraftText("T", "", Settings with { Language = "de" }), "Language", "knowledge.language" },
        { "an establishment's level", new DraftText("T", "", Settings with { Visibility = VisibilityLevel.Establishment }), "Visibility", "knowledge.visibility" },
        { "a tag too long", new DraftText("T", "", Settings with { Tags = [new string('t', 61)] }), "Tags", "knowledge.tags.many" },
        { "a space that is not there", new DraftText("T", "", Settings with { Placements = [Guid.NewGuid()] }), "Placements", "knowledge.placement.unknown" },
        { "a product that is not there", new DraftText("T", "", Settings with { ProductId = Guid.NewGuid() }), "ProductId", "knowledge.product.unknown" },
        { "a version without product", new DraftText("T", "", Settings with { FromVersion = "2025.1" }), "FromVersion", "knowledge.version.unknown" },
        { "an owner who is nobody", new DraftText("T", "", Settings with { OwnerId = Guid.NewGuid() }), "OwnerId", "knowledge.owner.unknown" },
        { "a code without product", new DraftText("T", "", Settings with { HelpCodes = ["REC-010"] }), "HelpCodes", "knowledge.helpCodes.form" },
        { "a review in the past", new DraftText("T", "", Settings with { ReviewOn = new DateOnly(2026, 3, 1) }), "ReviewOn", "knowledge.reviewOn.range" },
        { "a review after thirteen months", new DraftText("T", "", Settings with { ReviewOn = new DateOnly(2027, 4, 2) }), "ReviewOn", "knowledge.reviewOn.range" },
    };

    [Theory]
    [MemberData(nameof(WrongTexts))]
    public async Task is_refused_with_the_field_that_is_wrong(string what, object text, string field, string key)
    {
        var draft = await App.DraftAsync(Library.UniqueTitle(), "un", Settings);

        var refusal = (await App.SaveAsync(draft, (DraftText)text, 2)).Refusal;

        Assert.True(refusal is { Kind: RefusalKind.Invalid }, what);
        Assert.Contains((field, key), refusal.Errors.Select(e => (e.Field, e.Key)));
    }

    [Fact]
    public async Task with_a_date_that_is_none_keeps_what_was_typed()
    {
        var draft = await App.DraftAsync(Library.UniqueTitle(), "un", Settings);
        using var eva = await App.SignInAsync(People.Eva);

        var answer = await eva.SubmitAsync(await eva.PageAsync($"/sifac/articles/brouillons/{draft}"), "#draft", ("ReviewOn", "demain"), ("Body", "Ce que j'ai écrit."));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await PortalClient.ReadAsync(answer);
        Assert.NotNull(page.QuerySelector("#ReviewOn-error"));
        Assert.Contains("Ce que j'ai écrit.", page.QuerySelector("#Body")!.TextContent, StringComparison.Ordinal);
    }
}
