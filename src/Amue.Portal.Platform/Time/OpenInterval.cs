namespace Amue.Portal.Platform.Time;

/// <summary>An opening in UTC ticks, its end excluded, and the date it belongs to on the calendar's own clocks.</summary>
internal readonly record struct OpenInterval(long Start, long End, DateOnly Date);
