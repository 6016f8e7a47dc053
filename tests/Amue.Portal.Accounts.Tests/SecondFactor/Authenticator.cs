using Amue.Portal.Accounts.SecondFactor;
using Amue.Portal.Accounts.Tests.Hosting;
using AngleSharp.Html.Dom;

namespace Amue.Portal.Accounts.Tests.SecondFactor;

/// <summary>The application on somebody's telephone.</summary>
internal sealed class Authenticator(AccountsHost host, byte[] secret)
{
    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    public string Code => Totp.CodeAt(secret, Totp.StepAt(host.Clock.UtcNow));

    /// <summary>Enrols through the page, typing the secret that it shows; then waits for the next code.</summary>
    public static async Task<Authenticator> EnrolAsync(AccountsHost host, Browser browser)
    {
        var page = await browser.OpenAsync("/moi/securite/application");
        var application = new Authenticator(host, SecretIn(page));
        var answer = await Browser.ReadAsync(await browser.SubmitAsync(page, new() { ["Code"] = application.Code }));
        application.RecoveryCodes = answer.QuerySelectorAll("main ol code").Select(c => c.TextContent).ToList();
        host.Clock.Advance(TimeSpan.FromSeconds(30));
        return application;
    }

    public static byte[] SecretIn(IHtmlDocument page) => Decode(page.QuerySelector("main code")!.TextContent.Replace(" ", "", StringComparison.Ordinal));

    private static byte[] Decode(string text)
    {
        var bytes = new List<byte>();
        var (buffer, held) = (0, 0);
        foreach (var character in text)
        {
            buffer = (buffer << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(character, StringComparison.Ordinal);
            held += 5;
            if (held >= 8)
            {
                held -= 8;
                bytes.Add((byte)(buffer >> held));
                buffer &= (1 << held) - 1;
            }
        }

        return [.. bytes];
    }
}
