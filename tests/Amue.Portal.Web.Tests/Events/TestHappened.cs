using Amue.Portal.Platform.Events;

namespace Amue.Portal.Web.Tests.Events;

[EventType("test.happened", 1)]
internal sealed record TestHappened(int Number) : PortalEvent;
