using Amue.Portal.Platform.Checkups;

namespace Amue.Portal.Operating.Checkups;

/// <summary>A line of the examination.</summary>
public sealed record CheckedSubject(string Subject, FindingLevel Level, string What, string? Advice);
