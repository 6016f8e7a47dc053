namespace Amue.Portal.Tickets;

public enum Impact
{
    Low,
    Medium,
    High,
}
