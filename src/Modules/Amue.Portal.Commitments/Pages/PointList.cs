namespace Amue.Portal.Commitments.Pages;

/// <summary>Points of the audit under their heading; nothing where there are none.</summary>
internal sealed record PointList(string HeadingKey, IReadOnlyList<string> Points);
