using Amue.Portal.Platform.Security;

namespace Amue.Portal.Spaces.LocalPages;

/// <summary>A local page as it is to be.</summary>
/// <param name="Slug">The end of its address; null for a new page, whose address is made of its title.</param>
/// <param name="Body">Markdown.</param>
internal sealed record LocalPageText(string? Slug, string Title, string Body, string Language, VisibilityLevel Visibility, bool IsPublished);
