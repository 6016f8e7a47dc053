namespace Amue.Portal.Platform.Security;

/// <param name="Name">What this reader may see of the name.</param>
/// <param name="Establishment">The person's establishment, or null.</param>
public sealed record PersonName(string Name, string? Establishment);
