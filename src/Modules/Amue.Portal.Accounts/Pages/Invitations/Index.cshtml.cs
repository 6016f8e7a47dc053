using Amue.Portal.Accounts.Invitations;
using Amue.Portal.Accounts.Proof;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Accounts.Pages.Invitations;

[Feature(Manifest.Feature)]
[RequireRecentProof(PostsOnly = true)]
internal sealed class IndexModel(SentInvitations invitations, FindInvitationChoices choices, InvitePerson invite, WithdrawInvitation withdraw) : PortalPage
{
    public const string Address = "/administration/invitations";

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Role { get; set; }

    [BindProperty]
    public Guid? EstablishmentId { get; set; }

    [BindProperty]
    public Guid? ProductId { get; set; }

    [BindProperty]
    public Guid? SpaceId { get; set; }

    [BindProperty]
    public string? Language { get; set; }

    public InvitationChoices Choices { get; private set; } = InvitationChoices.None;

    public IReadOnlyList<SentInvitation> Sent { get; private set; } = [];

    public string WordsOf(string role) => Texts.Has($"accounts.role.{role}") ? Texts[$"accounts.role.{role}"] : role;

    public async Task<IActionResult> OnGetAsync() => await ShowAsync() ?? Page();

    public async Task<IActionResult> OnPostAsync()
    {
        var details = new InvitationDetails(Email?.Trim() ?? "", Role ?? "")
        {
            EstablishmentId = EstablishmentId,
            ProductId = ProductId,
            SpaceId = SpaceId,
            Language = Language ?? "fr",
        };
        var invited = await invite.ExecuteAsync(details, Actor, Cancelled);
        if (!invited.Succeeded)
        {
            return await ShowAsync() ?? await RefuseAsync(invited.Refusal);
        }

        TempData["Confirmation"] = Texts["accounts.invite.sent", details.Email];
        return LocalRedirect(Address);
    }

    public async Task<IActionResult> OnPostWithdrawAsync([FromForm(Name = "invitation")] Guid invitationId)
    {
        var withdrawn = await withdraw.ExecuteAsync(invitationId, Actor, Cancelled);
        if (!withdrawn.Succeeded)
        {
            return await ShowAsync() ?? await RefuseAsync(withdrawn.Refusal);
        }

        TempData["Confirmation"] = Texts["accounts.invite.withdrawn"];
        return LocalRedirect(Address);
    }

    private async Task<IActionResult?> ShowAsync()
    {
        var sent = await invitations.ListAsync(Actor, Cancelled);
        if (!sent.Succeeded)
        {
            return await RefuseAsync(sent.Refusal);
        }

        (Sent, Choices) = (sent.Value, await choices.OfAsync(Actor, Cancelled));
        return null;
    }
}
