namespace Amue.Portal.Platform.Spaces;

/// <summary>The handful of tokens by which a space is recognised.</summary>
/// <param name="Accent">CSS colour <c>#rrggbb</c> of links and actions.</param>
/// <param name="AccentContrast">CSS colour <c>#rrggbb</c> of text on the accent.</param>
public sealed record SpaceBrand(string? Accent = null, string? AccentContrast = null);
