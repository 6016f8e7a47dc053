using Amue.Portal.Platform.Data;

namespace Amue.Portal.Referential.Support;

/// <summary>The group that holds one level of a product's support. N1 has one only for establishments that mutualise theirs.</summary>
internal sealed class SupportChainLink : IReferenceData
{
    private SupportChainLink()
    {
    }

    public SupportChainLink(Guid productId, SupportLevel level, Guid groupId)
    {
        ProductId = productId;
        Level = level;
        GroupId = groupId;
    }

    public Guid ProductId { get; private set; }

    public SupportLevel Level { get; private set; }

    public Guid GroupId { get; private set; }

    public void GiveTo(Guid groupId) => GroupId = groupId;
}
