using Amue.Portal.Platform.Data;

namespace Amue.Portal.Referential.Support;

internal sealed class SupportGroupMember : IAffectsRights, IReferenceData
{
    private SupportGroupMember()
    {
    }

    public SupportGroupMember(Guid groupId, Guid accountId)
    {
        GroupId = groupId;
        AccountId = accountId;
    }

    public Guid GroupId { get; private set; }

    public Guid AccountId { get; private set; }
}
