using Microsoft.Playwright;

namespace Amue.Portal.Browser.Tests;

/// <summary>A device that holds passkeys, as Chromium plays it: it knows its owner, and touches itself.</summary>
internal static class VirtualAuthenticator
{
    public static async Task<(ICDPSession Session, string Authenticator)> AddAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        var added = await session.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
        return (session, added!.Value.GetProperty("authenticatorId").GetString()!);
    }
}
