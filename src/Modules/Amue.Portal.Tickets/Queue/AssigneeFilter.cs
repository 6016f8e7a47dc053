namespace Amue.Portal.Tickets.Queue;

internal enum AssigneeFilter
{
    Anyone,
    Me,
    Nobody,
    SomebodyElse,
}
