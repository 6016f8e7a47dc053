namespace Amue.Portal.Tickets.Queue;

internal enum QueueSort
{
    /// <summary>Most pressing first, the oldest of them before the others.</summary>
    Priority,

    /// <summary>Oldest first.</summary>
    Age,
}
