using Amue.Portal.Accounts.Demo;
using Amue.Portal.Accounts.People;
using Amue.Portal.Accounts.Sessions;
using Amue.Portal.Accounts.SignIn;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Http.Limits;
using Amue.Portal.Platform.Modules;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Accounts.Pages;

[Feature(Manifest.Feature)]
[PublicPage]
[LimitedByRefusals]
internal sealed class SignInModel(
    SignInByPassphrase signIn, AccountCards accounts, PendingSignIn pending, BrowserSession session, DemoPersonas personas) : PortalPage
{
    private const string LoginParameter = "identifiant";

    [BindProperty]
    public string? Login { get; set; }

    [BindProperty]
    public string? Passphrase { get; set; }

    [BindProperty(SupportsGet = true, Name = SessionCookie.ReturnParameter)]
    public string? Return { get; set; }

    public string ReturnAddress => LocalAddress.Of(Return);

    public bool IsDemo => personas.IsDemo;

    public string? DemoPassphrase => personas.Passphrase;

    public IReadOnlyList<DemoPersona> Personas { get; private set; } = [];

    public string FillWith(string login) =>
        SessionCookie.SignInPath + QueryString.Create(LoginParameter, login).Add(SessionCookie.ReturnParameter, ReturnAddress);

    public string WithReturn(string address) => address + QueryString.Create(SessionCookie.ReturnParameter, ReturnAddress);

    public string WordsOf(string role) => Texts.Has($"accounts.role.{role}") ? Texts[$"accounts.role.{role}"] : role;

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = LoginParameter)] string? login)
    {
        if (!Actor.IsVisitor)
        {
            return LocalRedirect(ReturnAddress);
        }

        Login = IsDemo ? login : null;
        return await ShowAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (string.IsNullOrWhiteSpace(Login))
        {
            ModelState.AddModelError(nameof(Login), Texts["accounts.signIn.loginMissing"]);
        }

        if (string.IsNullOrEmpty(Passphrase))
        {
            ModelState.AddModelError(nameof(Passphrase), Texts["accounts.signIn.passphraseMissing"]);
        }

        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await ShowAsync();
        }

        var outcome = await signIn.ExecuteAsync(Login!, Passphrase!, Cancelled);
        if (!outcome.Succeeded)
        {
            Personas = await personas.ListAsync(Cancelled);
            return await RefuseAsync(outcome.Refusal);
        }

        if (await accounts.FindAsync(outcome.Value.AccountId, Cancelled) is { HasSecondFactor: true })
        {
            pending.Begin(HttpContext, outcome.Value);
            return LocalRedirect(WithReturn(SecondStepModel.Address));
        }

        await session.BeginAsync(HttpContext, outcome.Value);
        return LocalRedirect(ReturnAddress);
    }

    private async Task<IActionResult> ShowAsync()
    {
        Personas = await personas.ListAsync(Cancelled);
        return Page();
    }
}
