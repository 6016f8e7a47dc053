namespace Amue.Portal.Platform.Data;

/// <summary>The stamps as read at one moment.</summary>
public sealed record Stamps(Guid Spaces, Guid Rights, Guid Sessions, Guid References);
