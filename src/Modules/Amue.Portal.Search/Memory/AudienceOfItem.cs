namespace Amue.Portal.Search.Memory;

/// <summary>An audience token, and when the right that it gives ends.</summary>
internal sealed record AudienceOfItem(string Token, DateTime? ExpiresAt);
