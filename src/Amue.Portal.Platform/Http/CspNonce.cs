namespace Amue.Portal.Platform.Http;

/// <summary>The one-request word that lets a page's own inline style or script through the content security policy.</summary>
public sealed record CspNonce(string Value);
