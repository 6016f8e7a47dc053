namespace Amue.Portal.Platform.Events;

/// <summary>A subscription could not handle the next event; it is noted and tried again later.</summary>
public sealed class SubscriptionFailedException(string subscription, Exception cause)
    : Exception($"Subscription '{subscription}' could not handle an event.", cause);
