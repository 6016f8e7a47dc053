using Amue.Portal.Platform.Security;

namespace Amue.Portal.Platform.Content;

/// <summary>What the rule of visibility asks of a reader.</summary>
/// <param name="Level">The level held in a space that names no other.</param>
/// <param name="Tokens">What the reader is, for items shared by name.</param>
/// <param name="CommunitySpaces">Spaces whose community part the reader may read.</param>
/// <param name="MemberSpaces">Spaces that the reader belongs to.</param>
/// <param name="Now">Sharing may end.</param>
/// <param name="None">Zero, as a parameter of the query.</param>
internal sealed record ReaderMarks(VisibilityLevel Level, string[] Tokens, Guid[] CommunitySpaces, Guid[] MemberSpaces, DateTime Now, int None = 0)
{
    public static ReaderMarks Of(Actor actor, DateTime now) =>
        new(actor.DefaultLevel, actor.Tokens, actor.SpacesAtLeast(VisibilityLevel.Community), actor.SpacesAtLeast(VisibilityLevel.Space), now);
}
