using System.Security.Cryptography;
using Amue.Portal.Accounts.Proof;
using Amue.Portal.Accounts.SecondFactor;
using Amue.Portal.Accounts.SecondFactor.Qr;
using Amue.Portal.Accounts.Sessions;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Operations;
using Microsoft.AspNetCore.Mvc;

namespace Amue.Portal.Accounts.Pages.Me.Security;

[Feature(Manifest.Feature)]
[RequireRecentProof]
internal sealed class TotpModel(TotpSeal seal, EnrolTotp enrol, SecondFactorSettings settings) : PortalPage
{
    private const string Issuer = "Portail AMUE";

    [BindProperty]
    public string? Offer { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    /// <summary>As text, for who cannot point a camera.</summary>
    public string SecretText { get; private set; } = "";

    public bool[,] Qr { get; private set; } = new bool[0, 0];

    /// <summary>Shown once, when the application is enrolled.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    public bool IsNeededFirst => settings.IsRequired && BrowserSession.CurrentOf(HttpContext) is { SecondFactorAt: null } && Actor.Rights.Any(r => PrivilegedRoles.Contains(r.Role));

    public void OnGet() => Draw(RandomNumberGenerator.GetBytes(Totp.SecretBytes));

    public async Task<IActionResult> OnPostAsync()
    {
        var enrolled = await enrol.ExecuteAsync(Offer, Code ?? "", BrowserSession.CurrentOf(HttpContext)!.Id, Actor, Cancelled);
        if (enrolled.Succeeded)
        {
            Codes = enrolled.Value.Codes;
            return Page();
        }

        // What was scanned stays good after a mistyped code.
        Draw(enrolled.Refusal.Kind == RefusalKind.Invalid ? seal.Take(Offer, Actor.AccountId!.Value)! : RandomNumberGenerator.GetBytes(Totp.SecretBytes));
        return await RefuseAsync(enrolled.Refusal);
    }

    private void Draw(byte[] secret)
    {
        Offer = seal.Offer(Actor.AccountId!.Value, secret);
        ModelState.Remove(nameof(Offer));
        var text = Base32.Encode(secret);
        SecretText = Base32.Grouped(text, ' ');
        var issuer = Uri.EscapeDataString(Issuer);
        Qr = QrCode.Of($"otpauth://totp/{issuer}:{Uri.EscapeDataString(EntryName)}?secret={text}&issuer={issuer}");
    }

    // What the application calls the entry; a long one would not fit in the square.
    private string EntryName => Actor.DisplayName.Length > 20 ? Actor.DisplayName[..20] : Actor.DisplayName;
}
