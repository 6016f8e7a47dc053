using Amue.Portal.Platform.Security;

namespace Amue.Portal.Knowledge.Reading;

internal sealed record ArticleView(
    Guid Id,
    string Title,
    string Body,
    ArticleKind Kind,
    string Language,
    VisibilityLevel Visibility,
    DateTime UpdatedAt,
    int Version,
    IReadOnlyList<string> Tags,
    ArticleSource Source);
