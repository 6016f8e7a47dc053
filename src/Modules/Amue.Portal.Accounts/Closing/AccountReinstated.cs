using Amue.Portal.Platform.Events;

namespace Amue.Portal.Accounts.Closing;

/// <param name="PersonRef">The person as the event log knows them.</param>
[EventType("account.reinstated", 1)]
public sealed record AccountReinstated(Guid PersonRef) : PortalEvent;
