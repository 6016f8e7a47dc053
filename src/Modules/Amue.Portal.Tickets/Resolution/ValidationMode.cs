namespace Amue.Portal.Tickets.Resolution;

/// <summary>How a solution came to be accepted (domain.md T16): official figures count explicit validations only.</summary>
public enum ValidationMode
{
    Explicit,
    Tacit,
}
