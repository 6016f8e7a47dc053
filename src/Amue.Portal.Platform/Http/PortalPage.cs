using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Platform.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Platform.Http;

/// <summary>A page binds, calls an operation or a query, and chooses a result. This maps what operations return, once for all pages.</summary>
public abstract class PortalPage : PageModel
{
    public Actor Actor => HttpContext.Actor;

    public SpaceEntry Space => HttpContext.Space;

    public SpaceDirectory Spaces => HttpContext.Portal.Spaces;

    protected TextCatalog Texts => field ??= HttpContext.RequestServices.GetRequiredService<TextCatalog>();

    protected CancellationToken Cancelled => HttpContext.RequestAborted;

    /// <summary>
    /// Unknown or unreadable: 404 (for an anonymous reader the sign-in redirect). Not permitted: 403, audited. Wrong fields or a
    /// conflict: the page again with the words beside the fields, and their status.
    /// </summary>
    protected async Task<IActionResult> RefuseAsync(Refusal refusal)
    {
        switch (refusal.Kind)
        {
            case RefusalKind.NotFound or RefusalKind.NotPermitted when Actor.IsVisitor:
                return Challenge();
            case RefusalKind.NotFound:
                return NotFound();
            case RefusalKind.NotPermitted:
                await NoteRefusalAsync();
                return StatusCode(refusal.Kind.ToStatusCode());
            default:
                foreach (var error in refusal.Errors)
                {
                    ModelState.AddModelError(error.Field, Texts[error.Key, error.Arguments]);
                }

                Response.StatusCode = refusal.Kind.ToStatusCode();
                return Page();
        }
    }

    /// <summary>For a page that is not there for this reader: answers as an unknown address does, and notes the attempt.</summary>
    protected async Task<IActionResult> HideAsync()
    {
        await NoteRefusalAsync();
        return Actor.IsVisitor ? Challenge() : NotFound();
    }

    /// <summary>A path inside the current space.</summary>
    protected string InSpace(string path) => Space.Prefix + path;

    // Whoever hangs up at once leaves a trace all the same.
    private Task NoteRefusalAsync() => HttpContext.RequestServices.GetRequiredService<AuditLog>()
        .RecordAsync(Actor, HttpContext.Request.Method + " " + PageContext.ActionDescriptor.ViewEnginePath, HttpContext.Request.Path, AuditAct.Refused, CancellationToken.None);
}
