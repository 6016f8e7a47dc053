using Amue.Portal.Platform.Events;

namespace Amue.Portal.Accounts.Passphrases;

/// <param name="PersonRef">The person as the event log knows them.</param>
[EventType("account.passphraseReplaced", 1)]
public sealed record PassphraseReplaced(Guid PersonRef) : PortalEvent;
