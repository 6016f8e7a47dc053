using Amue.Portal.Knowledge.Files;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Knowledge.Pages.Spaces.Articles;

/// <summary>A file to keep, never a page to open: whatever it holds, the browser runs nothing of it.</summary>
[Feature(Manifest.Feature)]
[PublicPage]
internal sealed class DownloadModel(ArticleFiles files) : PortalPage
{
    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var found = await files.OpenAsync(id, Space, Actor, Cancelled);
        return found.Succeeded
            ? new FileStreamResult(found.Value.Content, found.Value.File.MediaType) { FileDownloadName = found.Value.File.Name, EnableRangeProcessing = true }
            : await RefuseAsync(found.Refusal);
    }
}
