using Amue.Portal.Platform.Events;

namespace Amue.Portal.Accounts.Registration;

/// <summary>What is known of a person, or the roles they hold, changed.</summary>
/// <param name="PersonRef">The person as the event log knows them.</param>
[EventType("account.updated", 1)]
public sealed record AccountUpdated(Guid PersonRef) : PortalEvent;
