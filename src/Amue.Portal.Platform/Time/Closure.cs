namespace Amue.Portal.Platform.Time;

/// <summary>A day, or the days from <paramref name="From"/> to <paramref name="To"/> included, on which the calendar does not open; dates read <c>2026-12-24</c>.</summary>
public sealed record Closure(string From, string? To = null, string? Reason = null);
