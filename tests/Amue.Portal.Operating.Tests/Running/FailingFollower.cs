using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Events;

namespace Amue.Portal.Operating.Tests.Running;

/// <summary>Handles nothing.</summary>
internal sealed class FailingFollower : ISubscription
{
    public string Name => "test.failing";

    public IReadOnlyCollection<string> EventTypes { get; } = [EventRecord.TypeOf<ContentChanged>()];

    public Task HandleAsync(EventRecord happened, CancellationToken cancellationToken) => throw new InvalidOperationException("It fails.");
}
