namespace Amue.Portal.Accounts.Pages.Me;

/// <summary>Where the pages about oneself are.</summary>
internal static class MyAddresses
{
    public const string Profile = "/moi";
    public const string Sessions = "/moi/sessions";
    public const string Follows = "/moi/abonnements";
    public const string Journal = "/moi/journal";
    public const string Openings = "/moi/lectures";
    public const string Security = "/moi/securite";
    public const string Totp = "/moi/securite/application";
    public const string RecoveryCodes = "/moi/securite/codes";
    public const string Passkeys = "/moi/securite/cles";
    public const string Passphrase = "/moi/securite/phrase-de-passe";
}
