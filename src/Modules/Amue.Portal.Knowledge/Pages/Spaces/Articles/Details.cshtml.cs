using Amue.Portal.Knowledge.Drafting;
using Amue.Portal.Knowledge.Files;
using Amue.Portal.Knowledge.Following;
using Amue.Portal.Knowledge.LocalNotes;
using Amue.Portal.Knowledge.Rating;
using Amue.Portal.Knowledge.Reading;
using Amue.Portal.Knowledge.Retiring;
using Amue.Portal.Platform.Content.Markdown;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Knowledge.Pages.Spaces.Articles;

/// <summary>An article, whether it helped, and what its editors may do about it.</summary>
[Feature(Manifest.Feature)]
[PublicPage]
internal sealed class DetailsModel(ArticleReader articles, ArticleCredits credits, ArticleFiles files, OwnVersions versions, FollowArticles follow, RelatedArticles related, ReadLocalNotes localNotes) : PortalPage
{
    private const int FewestHeadings = 3;

    [BindProperty(SupportsGet = true, Name = "slug")]
    public string Slug { get; set; } = "";

    /// <summary>Why it did not help.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? LocalBody { get; set; }

    [BindProperty]
    public string? LocalSection { get; set; }

    /// <summary>The note whose form comes back; empty: a new one's; null: none.</summary>
    public Guid? WritesNote { get; private set; }

    /// <summary>What the reader's establishment adds to it.</summary>
    public IReadOnlyList<LocalNoteView> LocalNotes { get; private set; } = [];

    public bool MayAddLocalNote => LocalNoteRules.MayWrite(Space, Article.ProductId, Actor);

    /// <summary>All that a note may be about; few have no table.</summary>
    public IReadOnlyList<TableOfContentsEntry> Sections { get; private set; } = [];

    public ArticleView Article { get; private set; } = null!;

    public HtmlString Body { get; private set; } = HtmlString.Empty;

    public IReadOnlyList<TableOfContentsEntry> Headings { get; private set; } = [];

    public IReadOnlyList<PersonName> Contributors { get; private set; } = [];

    public PersonName? Reviewer { get; private set; }

    public ArticleValidity? Validity { get; private set; }

    public IReadOnlyList<AttachedFile> Files { get; private set; } = [];

    /// <summary>What this reader told; null: nothing.</summary>
    public bool? Rated { get; private set; }

    /// <summary>Whether this reader is told by mail of its changes.</summary>
    public bool Follows { get; private set; }

    public IReadOnlyList<RelatedArticle> Related { get; private set; } = [];

    public bool IsEditor => DraftRules.IsEditor(Space, Actor);

    public bool MayPropose => DraftRules.MayPropose(Space, Actor);

    public bool MayPublish => Actor.May(KnowledgePermissions.Publish, Space.Scope);

    public string Address => InSpace($"/articles/{Slug}");

    public async Task<IActionResult> OnGetAsync()
    {
        if (await LoadAsync() is not { } refusal)
        {
            return Page();
        }

        return await articles.MovedToAsync(Space, Slug, Actor, Cancelled) is { } moved ? RedirectPermanent(InSpace($"/articles/{moved}")) : await RefuseAsync(refusal);
    }

    public async Task<IActionResult> OnPostRateAsync([FromForm] bool useful, [FromServices] RateArticle rate)
    {
        var rated = await rate.ExecuteAsync(Slug, useful, Reason, Space, Actor, Cancelled);
        if (!rated.Succeeded)
        {
            return await ShowRefusedAsync(rated.Refusal);
        }

        TempData["Confirmation"] = Texts["knowledge.rating.thanks"];
        return Redirect(Address);
    }

    public async Task<IActionResult> OnPostFollowAsync([FromForm] bool follows)
    {
        var done = await follow.ExecuteAsync(Slug, follows, Space, Actor, Cancelled);
        if (!done.Succeeded)
        {
            return await RefuseAsync(done.Refusal);
        }

        TempData["Confirmation"] = Texts[follows ? "knowledge.followed.article" : "knowledge.unfollowed"];
        return Redirect(Address);
    }

    /// <summary>Writes, changes or confirms what the establishment adds.</summary>
    public async Task<IActionResult> OnPostNoteAsync([FromForm] Guid? note, [FromForm] int revision, [FromServices] WriteLocalNote write)
    {
        WritesNote = note ?? Guid.Empty;
        return await NotedAsync(await write.ExecuteAsync(Slug, new LocalNoteText(note, LocalSection, LocalBody, revision), Space, Actor, Cancelled), "knowledge.local.saved");
    }

    public async Task<IActionResult> OnPostRemoveNoteAsync([FromForm] Guid note, [FromServices] RemoveLocalNote remove) =>
        await NotedAsync(await remove.ExecuteAsync(Slug, note, Space, Actor, Cancelled), "knowledge.local.removed");

    private async Task<IActionResult> NotedAsync(Outcome<Done> outcome, string confirmation)
    {
        if (!outcome.Succeeded)
        {
            return await ShowRefusedAsync(outcome.Refusal);
        }

        TempData["Confirmation"] = Texts[confirmation];
        return Redirect(Address);
    }

    /// <summary>Opens the draft beside the live text.</summary>
    public async Task<IActionResult> OnPostReviseAsync([FromServices] ReviseArticle revise)
    {
        var draft = await revise.ExecuteAsync(Slug, version: null, Space, Actor, Cancelled);
        return draft.Succeeded ? Redirect(InSpace($"/articles/brouillons/{draft.Value}")) : await ShowRefusedAsync(draft.Refusal);
    }

    public async Task<IActionResult> OnPostWithdrawAsync([FromServices] WithdrawArticle withdraw) =>
        await RetiredAsync(await withdraw.ExecuteAsync(Slug, Space, Actor, Cancelled), "knowledge.withdrawn");

    public async Task<IActionResult> OnPostArchiveAsync([FromServices] ArchiveArticle archive) =>
        await RetiredAsync(await archive.ExecuteAsync(Slug, Space, Actor, Cancelled), "knowledge.archived");

    private async Task<IActionResult> RetiredAsync(Outcome<Done> outcome, string confirmation)
    {
        if (!outcome.Succeeded)
        {
            return await ShowRefusedAsync(outcome.Refusal);
        }

        TempData["Confirmation"] = Texts[confirmation];
        return Redirect(Address + "/historique");
    }

    private async Task<IActionResult> ShowRefusedAsync(Refusal refusal)
    {
        if (refusal.Kind is not (RefusalKind.NotFound or RefusalKind.NotPermitted) && await LoadAsync() is { } unreadable)
        {
            return await RefuseAsync(unreadable);
        }

        return await RefuseAsync(refusal);
    }

    private async Task<Refusal?> LoadAsync()
    {
        var found = await articles.FindAsync(Space, Slug, Actor, Cancelled);
        if (!found.Succeeded)
        {
            return found.Refusal;
        }

        Article = found.Value;
        Body = MarkdownRenderer.ToHtml(Article.Body, MarkdownOptions.Article);
        var contents = TableOfContents.Of(Article.Body, MarkdownOptions.Article).Entries;
        Sections = contents;
        LocalNotes = await localNotes.OfAsync(Article, Actor, Cancelled);
        Headings = contents.Count >= FewestHeadings ? contents : [];
        (Contributors, Reviewer) = await credits.OfAsync(Article, Actor, Cancelled);
        Validity = await versions.OfAsync(Article.ProductId, Article.Range, Actor, Cancelled);
        Files = (await files.OfArticleAsync(Article.Id, Cancelled)).Select(f => AttachedFile.Of(f, Space)).ToList();
        Follows = await follow.FollowsAsync(Article.Id, Actor, Cancelled);
        Related = await related.OfAsync(Article, Actor, Cancelled);
        Rated = await credits.OwnRatingAsync(Article.Id, Actor, Cancelled);
        return null;
    }
}
