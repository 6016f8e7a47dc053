namespace Amue.Portal.Accounts.Pages.Me;

/// <summary>Where the pages about oneself are.</summary>
internal static class MyAddresses
{
    public const string Profile = "/moi";
    public const string Sessions = "/moi/sessions";
}
