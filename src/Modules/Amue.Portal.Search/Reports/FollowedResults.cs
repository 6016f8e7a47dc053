using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Search.Reports;

/// <summary>
/// Notices that a result was opened, by the page it was opened from: links stay the plain addresses of what they lead to, and
/// nothing runs in the reader's browser.
/// </summary>
internal sealed class FollowedResults(QuestionLog log, PortalDb db, ContentTypeCatalog types) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var executed = await next();
        var request = context.HttpContext.Request;
        if (executed.Result is PageResult && HttpMethods.IsGet(request.Method) && context.HandlerInstance is PortalPage page
            && QuestionBefore(request) is { } question && await IsReadableAsync(request.Path, page, context.HttpContext.RequestAborted))
        {
            log.Follow(question, page.Actor);
        }
    }

    private static string? QuestionBefore(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Referer.ToString(), UriKind.Absolute, out var from)
        && from.Authority == request.Host.Value
        && from.AbsolutePath == request.PathBase + "/recherche"
        && request.Path != "/recherche"
        && QueryHelpers.ParseQuery(from.Query).TryGetValue("q", out var asked) && asked.Count == 1
            ? asked[0]
            : null;

    private async Task<bool> IsReadableAsync(PathString path, PortalPage page, CancellationToken cancellationToken)
    {
        var slug = path.Value![(path.Value!.LastIndexOf('/') + 1)..];
        if (slug.Length is 0 or > ContentItem.MaxSlugLength)
        {
            return false;
        }

        var items = await db.Content.VisibleTo(page.Actor).AsNoTracking().Where(i => i.Slug == slug)
            .OrderBy(i => i.Id).Select(i => new { i.Type, i.SpaceId }).Take(20).ToListAsync(cancellationToken);
        return items.Exists(i => string.Equals(types.UrlOf(i.Type, page.Spaces.Find(i.SpaceId), slug), path.Value, StringComparison.OrdinalIgnoreCase));
    }
}
