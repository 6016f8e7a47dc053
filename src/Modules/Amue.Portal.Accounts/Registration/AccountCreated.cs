using Amue.Portal.Platform.Events;

namespace Amue.Portal.Accounts.Registration;

/// <param name="PersonRef">The person as the event log knows them.</param>
[EventType("account.created", 1)]
public sealed record AccountCreated(Guid PersonRef) : PortalEvent;
