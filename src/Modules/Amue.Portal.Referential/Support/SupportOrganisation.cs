namespace Amue.Portal.Referential.Support;

public enum SupportOrganisation
{
    Amue,
    Vendor,
    Establishment,
    Partner,
}
