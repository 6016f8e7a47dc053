using Amue.Portal.Accounts.Demo;
using Amue.Portal.Accounts.People;
using Amue.Portal.Accounts.Sessions;
using Amue.Portal.Accounts.SignIn;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Operations;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Accounts.Pages;

/// <summary>Who one can be in a demonstration, and at one click is. On any other portal there is no such page.</summary>
[Feature(Manifest.Feature)]
[PublicPage]
internal sealed class DemonstrationModel(
    BecomePersona become, DemoPersonas personas, AccountCards accounts, PendingSignIn pending, BrowserSession session) : PortalPage
{
    public const string Address = "/demonstration";

    [BindProperty]
    public string? Login { get; set; }

    public IReadOnlyList<DemoPersona> Personas { get; private set; } = [];

    public string WordsOf(string role) => Texts.Has($"accounts.role.{role}") ? Texts[$"accounts.role.{role}"] : role;

    public async Task<IActionResult> OnGetAsync() => personas.IsDemo ? await ShowAsync() : await RefuseAsync(Refusal.NotFound);

    public async Task<IActionResult> OnPostAsync()
    {
        var outcome = await become.ExecuteAsync(Login, Actor, Cancelled);
        if (!outcome.Succeeded)
        {
            Personas = await personas.ListAsync(Cancelled);
            return await RefuseAsync(outcome.Refusal);
        }

        if (await accounts.FindAsync(outcome.Value.AccountId, Cancelled) is { HasSecondFactor: true })
        {
            pending.Begin(HttpContext, outcome.Value);
            return LocalRedirect(SecondStepModel.Address);
        }

        await session.BeginAsync(HttpContext, outcome.Value);
        return LocalRedirect(LocalAddress.Home);
    }

    private async Task<IActionResult> ShowAsync()
    {
        Personas = await personas.ListAsync(Cancelled);
        return Page();
    }
}
