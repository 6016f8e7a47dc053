using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Tickets.Files;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Tickets.Pages.Requests;

/// <summary>A file of a request to keep, never a page to open; and what its uploader and the requester's side may do with it.</summary>
[Feature(Manifest.Feature)]
internal sealed class FileModel(TicketFiles files) : PortalPage
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid FileId { get; set; }

    public async Task<IActionResult> OnGetAsync()
    {
        var found = await files.OpenAsync(FileId, Actor, Cancelled);
        return found.Succeeded
            ? new FileStreamResult(found.Value.Content, found.Value.File.MediaType) { FileDownloadName = found.Value.File.Name, EnableRangeProcessing = true }
            : await RefuseAsync(found.Refusal);
    }

    public Task<IActionResult> OnPostShareAsync([FromServices] ChangeFile change) => ChangeAsync(change, FileChange.Share);

    public Task<IActionResult> OnPostKeepAsync([FromServices] ChangeFile change) => ChangeAsync(change, FileChange.Keep);

    public Task<IActionResult> OnPostRemoveAsync([FromServices] ChangeFile change) => ChangeAsync(change, FileChange.Remove);

    private async Task<IActionResult> ChangeAsync(ChangeFile operation, FileChange change)
    {
        var changed = await operation.ExecuteAsync(FileId, change, Actor, Cancelled);
        if (!changed.Succeeded)
        {
            return await RefuseAsync(changed.Refusal);
        }

        TempData["Confirmation"] = Texts[$"tickets.file.done.{change}"];
        return Redirect($"/demandes/{changed.Value.Number}");
    }
}
