using Amue.Portal.Accounts.Invitations;
using Amue.Portal.Accounts.Sessions;
using Amue.Portal.Accounts.SignIn;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Http.Limits;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Operations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Amue.Portal.Accounts.Pages.Invitations;

[Feature(Manifest.Feature)]
[PublicPage]
[LimitedByRefusals]
internal sealed class AcceptModel(ReadInvitation read, AcceptInvitation accept, BrowserSession session) : PortalPage
{
    [BindProperty(SupportsGet = true, Name = InvitePerson.SecretParameter)]
    public string? Secret { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Login { get; set; }

    [BindProperty]
    public string? JobFunction { get; set; }

    [BindProperty]
    public string? Passphrase { get; set; }

    public string Email { get; private set; } = "";

    /// <summary>Null: no such invitation.</summary>
    public InvitationState? State { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        await LookAsync();
        Login = Email.Split('@')[0].ToLowerInvariant() is var login && LoginName.IsWellFormed(login) ? login : null;
        return Shown();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var accepted = await accept.ExecuteAsync(Secret, new NewcomerDetails(Login ?? "", Name ?? "", JobFunction ?? "", Passphrase ?? ""), Cancelled);
        if (accepted.Succeeded)
        {
            await session.BeginAsync(HttpContext, accepted.Value);
            TempData["Confirmation"] = Texts["accounts.join.done"];
            return LocalRedirect("/");
        }

        await LookAsync();
        if (accepted.Refusal.Kind is RefusalKind.NotFound or RefusalKind.Conflict)
        {
            // Whoever invited may no longer do so: the link is as good as withdrawn.
            State = State == InvitationState.Open ? InvitationState.Withdrawn : State;
            return Shown();
        }

        return await RefuseAsync(accepted.Refusal);
    }

    private PageResult Shown()
    {
        Response.StatusCode = State switch
        {
            null => StatusCodes.Status404NotFound,
            InvitationState.Open => StatusCodes.Status200OK,
            _ => StatusCodes.Status410Gone,
        };
        return Page();
    }

    private async Task LookAsync()
    {
        if (await read.ExecuteAsync(Secret, Cancelled) is var (invitation, state))
        {
            (Email, State) = (invitation.Email, state);
        }
    }
}
