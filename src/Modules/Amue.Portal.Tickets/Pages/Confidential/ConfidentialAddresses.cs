namespace Amue.Portal.Tickets.Pages.Confidential;

internal static class ConfidentialAddresses
{
    public const string Open = "/administration/demandes-confidentielles";
    public const string Openings = "/moi/lectures";
}
