using System.Globalization;
using Amue.Portal.Knowledge.Comparing;
using Amue.Portal.Knowledge.Drafting;
using Amue.Portal.Knowledge.Linking;
using Amue.Portal.Knowledge.Publishing;
using Amue.Portal.Knowledge.Reviewing;
using Amue.Portal.Platform.Content.Markdown;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Operations;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Amue.Portal.Knowledge.Pages.Spaces.Articles.Drafts;

/// <summary>Where an article is written, reviewed and published: a form while it is a draft, its text to read afterwards.</summary>
[Feature(Manifest.Feature)]
internal sealed class EditModel(ReadDraft read) : DraftForm
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid DraftId { get; set; }

    /// <summary>What a reviewer says.</summary>
    [BindProperty]
    public string? Comment { get; set; }

    /// <summary>The words of the text that the comment is about.</summary>
    [BindProperty]
    public string? Passage { get; set; }

    /// <summary>On the reader's clock, as date and time fields send it.</summary>
    [BindProperty]
    public string? PublishAt { get; set; }

    public DraftSheet Sheet { get; private set; } = null!;

    public HtmlString Preview { get; private set; } = HtmlString.Empty;

    /// <summary>Fields that somebody else changed too; the form holds both texts.</summary>
    public IReadOnlyList<string> Conflicts { get; private set; } = [];

    public IReadOnlyList<DifferencePart> Difference { get; private set; } = [];

    public string Address => InSpace($"/articles/brouillons/{DraftId}");

    public async Task<IActionResult> OnGetAsync()
    {
        if (await LoadAsync() is { } unreadable)
        {
            return await RefuseAsync(unreadable);
        }

        Fill(Saved(), Sheet.Draft.Revision);
        return Show();
    }

    public async Task<IActionResult> OnPostSaveAsync([FromServices] SaveDraft save)
    {
        var (result, _) = await SaveAsync(save);
        return result ?? Confirm("knowledge.draft.saved");
    }

    public async Task<IActionResult> OnPostSubmitAsync([FromServices] SaveDraft save, [FromServices] SubmitDraft submit)
    {
        var (result, saved) = await SaveAsync(save);
        if (result is not null)
        {
            return result;
        }

        BaseRevision = saved!.Revision;
        return await DoneAsync(await submit.ExecuteAsync(DraftId, Space, Actor, Cancelled), "knowledge.draft.submitted");
    }

    /// <summary>While it is typed: nothing is merged, and the answer is for a script.</summary>
    public async Task<IActionResult> OnPostAutosaveAsync([FromServices] SaveDraft save)
    {
        var typed = Typed();
        var saved = typed.Succeeded ? await save.ExecuteAsync(DraftId, typed.Value, BaseRevision, merges: false, Space, Actor, Cancelled) : typed.Refusal;
        return saved.Succeeded
            ? new JsonResult(new { revision = saved.Value.Revision, message = Texts["knowledge.draft.autosaved"] })
            : new JsonResult(new { message = string.Join(' ', saved.Refusal.Errors.Select(e => Texts[e.Key, e.Arguments])) }) { StatusCode = saved.Refusal.Kind.ToStatusCode() };
    }

    /// <summary>The text as readers will see it: a fragment for a script, or this page again with what was typed.</summary>
    public async Task<IActionResult> OnPostPreviewAsync([FromQuery] bool fragment)
    {
        if (await LoadAsync() is { } unreadable)
        {
            return await RefuseAsync(unreadable);
        }

        return fragment ? Content(Rendered(Body ?? "").Value ?? "", "text/html; charset=utf-8") : Show();
    }

    /// <summary>Articles whose title holds what is typed after <c>[[</c>.</summary>
    public async Task<IActionResult> OnGetLinksAsync([FromQuery(Name = "texte")] string? text, [FromServices] ArticleLinks links)
    {
        if (await LoadAsync() is { } unreadable)
        {
            return await RefuseAsync(unreadable);
        }

        return new JsonResult((await links.SuggestAsync(text, Actor, Cancelled)).Select(l => new { l.Title, l.Space, l.Markdown }));
    }

    public async Task<IActionResult> OnPostTakeBackAsync([FromServices] TakeBackDraft takeBack) =>
        await DoneAsync(await takeBack.ExecuteAsync(DraftId, Space, Actor, Cancelled), "knowledge.draft.takenBack");

    public async Task<IActionResult> OnPostReturnAsync([FromServices] ReturnDraft giveBack) =>
        await DoneAsync(await giveBack.ExecuteAsync(DraftId, Comment, Passage, Space, Actor, Cancelled), "knowledge.draft.returned");

    public async Task<IActionResult> OnPostCommentAsync([FromServices] CommentOnDraft comment) =>
        await DoneAsync(await comment.ExecuteAsync(DraftId, Comment, Passage, Space, Actor, Cancelled), "knowledge.draft.commented");

    public async Task<IActionResult> OnPostApproveAsync([FromServices] ApproveDraft approve) =>
        await DoneAsync(await approve.ExecuteAsync(DraftId, BaseRevision, Space, Actor, Cancelled), "knowledge.draft.approved");

    public async Task<IActionResult> OnPostScheduleAsync([FromServices] ScheduleDraft schedule) =>
        await DoneAsync(await schedule.ExecuteAsync(DraftId, Moment(), Space, Actor, Cancelled), "knowledge.draft.scheduled");

    public async Task<IActionResult> OnPostUnscheduleAsync([FromServices] UnscheduleDraft unschedule) =>
        await DoneAsync(await unschedule.ExecuteAsync(DraftId, Space, Actor, Cancelled), "knowledge.draft.unscheduled");

    public async Task<IActionResult> OnPostPublishAsync([FromServices] PublishDraft publish)
    {
        var published = await publish.ExecuteAsync(DraftId, Space, Actor, Cancelled);
        if (!published.Succeeded)
        {
            return await ShowRefusedAsync(published.Refusal);
        }

        TempData["Confirmation"] = Texts["knowledge.draft.published"];
        return Redirect(InSpace($"/articles/{published.Value.Slug}"));
    }

    public async Task<IActionResult> OnPostDiscardAsync([FromServices] DiscardDraft discard)
    {
        var discarded = await discard.ExecuteAsync(DraftId, Space, Actor, Cancelled);
        if (!discarded.Succeeded)
        {
            return await ShowRefusedAsync(discarded.Refusal);
        }

        TempData["Confirmation"] = Texts["knowledge.draft.discarded"];
        return Redirect(InSpace("/articles/brouillons"));
    }

    public string Local(DateTime at) => LocalOf(at).ToString("f", CultureInfo.CurrentCulture);

    private async Task<(IActionResult? Result, SavedDraft? Saved)> SaveAsync(SaveDraft save)
    {
        var typed = Typed();
        var saved = typed.Succeeded ? await save.ExecuteAsync(DraftId, typed.Value, BaseRevision, merges: true, Space, Actor, Cancelled) : typed.Refusal;
        if (!saved.Succeeded)
        {
            return (await ShowRefusedAsync(saved.Refusal), null);
        }

        if (saved.Value.Conflicts.Count == 0)
        {
            return (null, saved.Value);
        }

        if (await LoadAsync() is { } unreadable)
        {
            return (await RefuseAsync(unreadable), null);
        }

        Fill(saved.Value.Text, saved.Value.Revision);
        // The tag helpers would show what was posted.
        ModelState.Clear();
        Conflicts = saved.Value.Conflicts;
        Response.StatusCode = RefusalKind.Conflict.ToStatusCode();
        return (Show(), saved.Value);
    }

    private async Task<IActionResult> DoneAsync(Outcome<Done> outcome, string confirmation) =>
        outcome.Succeeded ? Confirm(confirmation) : await ShowRefusedAsync(outcome.Refusal);

    private RedirectResult Confirm(string key)
    {
        TempData["Confirmation"] = Texts[key];
        return Redirect(Address);
    }

    private async Task<IActionResult> ShowRefusedAsync(Refusal refusal)
    {
        if (refusal.Kind is RefusalKind.NotFound or RefusalKind.NotPermitted)
        {
            return await RefuseAsync(refusal);
        }

        if (await LoadAsync() is { } unreadable)
        {
            return await RefuseAsync(unreadable);
        }

        // A small form of its own did not send the text.
        if (!Request.Form.ContainsKey(nameof(Body)))
        {
            Fill(Saved(), Sheet.Draft.Revision);
        }

        Show();
        return await RefuseAsync(refusal);
    }

    private async Task<Refusal?> LoadAsync()
    {
        var sheet = await read.ExecuteAsync(DraftId, Space, Actor, Cancelled);
        if (!sheet.Succeeded)
        {
            return sheet.Refusal;
        }

        Sheet = sheet.Value;
        return null;
    }

    private PageResult Show()
    {
        Preview = Rendered(Sheet.May(DraftAction.Write) ? Body ?? "" : Sheet.Draft.Body);
        if (Sheet.Live is { } live)
        {
            Difference = TextDifference.Between($"{live.Title}\n\n{live.Body}", $"{Sheet.Draft.Title}\n\n{Sheet.Draft.Body}");
        }

        return Page();
    }

    private DraftText Saved() => new(Sheet.Draft.Title, Sheet.Draft.Body, Sheet.Draft.Settings);

    private static HtmlString Rendered(string body) => MarkdownRenderer.ToHtml(body, MarkdownOptions.Article);

    private DateTime? Moment() =>
        DateTime.TryParseExact(PublishAt, ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) && !Zone.IsInvalidTime(local)
            ? TimeZoneInfo.ConvertTimeToUtc(local, Zone)
            : null;

    private DateTime LocalOf(DateTime at) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(at, DateTimeKind.Utc), Zone);

    private TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(Actor.TimeZoneId);
}
