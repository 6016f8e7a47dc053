namespace Amue.Portal.Platform.Content;

/// <summary>What a custom field is and asks.</summary>
public sealed record FieldDescription(
    string ContentType,
    string Name,
    CustomFieldKind Kind,
    LocalizedText Label,
    LocalizedText? Hint,
    string? RequiredAt,
    IReadOnlyList<string> Choices,
    int Position);
