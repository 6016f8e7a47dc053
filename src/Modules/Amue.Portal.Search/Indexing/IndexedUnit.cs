using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Text;

namespace Amue.Portal.Search.Indexing;

/// <summary>One readable thing as the index takes it in: its words, and all that decides who may find it.</summary>
internal sealed record IndexedUnit(
    Guid ContentId,
    Guid? PartId,
    string Type,
    Guid SpaceId,
    VisibilityLevel Level,
    int Revision,
    TextLanguage Language,
    string Title,
    string Body,
    IReadOnlyList<Guid> Spaces,
    IReadOnlyList<string> Tokens,
    IReadOnlyList<string>? PartTokens);
