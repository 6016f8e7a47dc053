namespace Amue.Portal.Knowledge;

/// <summary>Where an article comes from, and under what licence it may be shown.</summary>
public sealed record ArticleSource(string? ExternalId = null, string? Name = null, string? Url = null, string? Licence = null);
