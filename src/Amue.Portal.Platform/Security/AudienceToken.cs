namespace Amue.Portal.Platform.Security;

/// <summary>The names of the audiences that may read a V3 or V4 thing, or a restricted part.</summary>
public static class AudienceToken
{
    public const int MaxLength = 120;

    public static string User(Guid accountId) => $"user:{accountId:N}";

    public static string Establishment(Guid establishmentId) => $"establishment:{establishmentId:N}";

    public static string Group(Guid supportGroupId) => $"group:{supportGroupId:N}";

    public static string Correspondents(Guid establishmentId, Guid productId) => $"correspondent:{establishmentId:N}:{productId:N}";

    public static string Editors(Guid spaceId) => $"editors:{spaceId:N}";
}
