namespace Amue.Portal.Tickets;

public enum Urgency
{
    Low,
    Medium,
    High,
}
