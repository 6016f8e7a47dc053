using Amue.Portal.Knowledge.Drafting;
using Amue.Portal.Knowledge.Files;
using Amue.Portal.Platform.Content.Attachments;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Knowledge.Pages.Spaces.Articles.Drafts;

/// <summary>Takes a draft's files: from a form that comes back to the draft, or from the editor's script, dropped or pasted.</summary>
[Feature(Manifest.Feature)]
[RequestSizeLimit(LargestRequest)]
[RequestTimeout(SlowestUpload)]
internal sealed class FilesModel(ReadDraft read) : PortalPage
{
    // The form around the file weighs little.
    private const long LargestRequest = AttachmentStore.LargestFile + (64 * 1024);

    // Milliseconds: ten minutes, the largest file over a slow line.
    private const int SlowestUpload = 600_000;

    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid DraftId { get; set; }

    /// <summary>There is nothing to read here but the draft.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        var sheet = await read.ExecuteAsync(DraftId, Space, Actor, Cancelled);
        return sheet.Succeeded ? Redirect(Draft) : await RefuseAsync(sheet.Refusal);
    }

    public async Task<IActionResult> OnPostAsync(IFormFile? file, [FromQuery] bool script, [FromServices] AttachFile attach)
    {
        await using var content = file?.OpenReadStream();
        var attached = await attach.ExecuteAsync(DraftId, file?.FileName, content, Space, Actor, Cancelled);
        if (script)
        {
            return attached.Succeeded
                ? new JsonResult(new { attached.Value.Markdown, message = Texts["knowledge.file.added", attached.Value.Name] })
                : new JsonResult(new { message = string.Join(' ', attached.Refusal.Errors.Select(e => Texts[e.Key, e.Arguments])) }) { StatusCode = attached.Refusal.Kind.ToStatusCode() };
        }

        if (!attached.Succeeded)
        {
            return await RefuseAsync(attached.Refusal);
        }

        TempData["Confirmation"] = Texts["knowledge.file.added", attached.Value.Name];
        return Redirect(Draft);
    }

    public async Task<IActionResult> OnPostRemoveAsync([FromForm] Guid fileId, [FromServices] RemoveFile remove)
    {
        var removed = await remove.ExecuteAsync(DraftId, fileId, Space, Actor, Cancelled);
        if (!removed.Succeeded)
        {
            return await RefuseAsync(removed.Refusal);
        }

        TempData["Confirmation"] = Texts["knowledge.file.removed"];
        return Redirect(Draft);
    }

    private string Draft => InSpace($"/articles/brouillons/{DraftId}");
}
