using Amue.Portal.Commitments.Accessibility;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;

namespace Amue.Portal.Commitments.Pages;

/// <summary>The declaration of accessibility (domain.md F02; RGAA 4.1.2), made of the audit and of nothing else.</summary>
[Feature(Manifest.Feature)]
[PublicPage]
internal sealed class AccessibilityModel(AccessibilityStatement statement) : PortalPage
{
    public Conformity Conformity => statement.Conformity;

    public AccessibilityAudit? Audit => statement.Audit;

    public string? Contact => statement.Contact;
}
