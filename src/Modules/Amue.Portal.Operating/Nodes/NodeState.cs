using Amue.Portal.Operating.Errors;
using Amue.Portal.Platform.Events;

namespace Amue.Portal.Operating.Nodes;

/// <summary>What a serving process says of itself, several times a minute.</summary>
/// <param name="At">When it said so.</param>
/// <param name="Machine">Its name.</param>
public sealed record NodeState(
    DateTime At,
    string Machine,
    int ProcessId,
    string Version,
    DateTime StartedAt,
    IReadOnlyList<NodeJob> Jobs,
    IReadOnlyList<ErrorCause> Errors,
    IReadOnlyList<EventLag> Events,
    int MailWaiting,
    int MailParked,
    int IndexItems,
    int IndexBehind);
