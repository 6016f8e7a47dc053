using Amue.Portal.Platform.Security;
using Amue.Portal.Referential.Establishments;

namespace Amue.Portal.Tickets;

/// <summary>Who holds a request at a level: a support group, or at level 1 the correspondents of its establishment for its product.</summary>
/// <param name="SupportGroupId">Null: the correspondents.</param>
/// <param name="FirstLevel">At level 1, in which way the establishment has its first level held.</param>
internal sealed record Desk(SupportLevel Level, Guid? SupportGroupId, FirstLevelMode? FirstLevel = null)
{
    public static Desk OfCorrespondents { get; } = new(SupportLevel.N1, SupportGroupId: null, FirstLevelMode.Autonomous);

    public string TokenFor(Guid establishmentId, Guid productId) =>
        SupportGroupId is { } group ? AudienceToken.Group(group) : AudienceToken.Correspondents(establishmentId, productId);
}
