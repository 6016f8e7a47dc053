using Amue.Portal.Platform.Security;

namespace Amue.Portal.Search.Memory;

/// <summary>All that decides who finds a text: its item's level, spaces and audience, and the tokens of its part.</summary>
internal sealed record AccessRule(Guid SpaceId, string Type, VisibilityLevel Level, IReadOnlyList<Guid> Spaces, IReadOnlyList<AudienceOfItem> Audience, IReadOnlyList<string>? PartTokens)
{
    public static AccessRule Of(IndexedItem item, IReadOnlyList<string>? partTokens) => new(item.SpaceId, item.Type, item.Level, item.Spaces, item.Audience, partTokens);

    /// <summary>The same for rules that let the same readers in.</summary>
    public string Key => string.Join(
        '|',
        SpaceId,
        Type,
        Level,
        string.Join(',', Spaces.Order()),
        string.Join(',', Audience.Select(a => $"{a.Token}@{a.ExpiresAt?.Ticks}").Order(StringComparer.Ordinal)),
        PartTokens is null ? "whole" : string.Join(',', PartTokens.Order(StringComparer.Ordinal)));
}
