using Amue.Portal.Platform.Security;

namespace Amue.Portal.Spaces.LocalPages;

internal sealed record LocalPageView(string Slug, string Title, string Body, string Language, VisibilityLevel Visibility, bool IsPublished, DateTime UpdatedAt);
