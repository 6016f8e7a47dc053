using Amue.Portal.Platform.Events;

namespace Amue.Portal.Accounts.Closing;

/// <param name="PersonRef">The person as the event log knows them.</param>
[EventType("account.disabled", 1)]
public sealed record AccountDisabled(Guid PersonRef) : PortalEvent;
