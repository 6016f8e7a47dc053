using Amue.Portal.Platform.Data;

namespace Amue.Portal.Referential.Products;

/// <summary>A product at an establishment; one row a pair, so that it is counted once (domain.md §2.2, Deployment).</summary>
internal sealed class Deployment : IAffectsRights, IReferenceData
{
    private Deployment()
    {
    }

    public Deployment(Guid establishmentId, Guid productId)
    {
        EstablishmentId = establishmentId;
        ProductId = productId;
    }

    public Guid EstablishmentId { get; private set; }

    public Guid ProductId { get; private set; }

    public DateOnly DeployedOn { get; private set; }

    public DateOnly? EndedOn { get; private set; }

    /// <summary>When the establishment signed for it.</summary>
    public DateOnly? ConventionSignedOn { get; private set; }

    /// <summary>When its people began to work with it.</summary>
    public DateOnly? InProductionOn { get; private set; }

    /// <summary>The parts of the product in use there; empty: not said.</summary>
    public List<string> Modules { get; private set; } = [];

    /// <summary>The product version in use there, when it is known.</summary>
    public string? Version { get; private set; }

    /// <summary>No later than that day.</summary>
    public void EndOn(DateOnly day)
    {
        if (EndedOn is null || EndedOn > day)
        {
            EndedOn = day;
        }
    }

    public void Describe(DeploymentDetails details)
    {
        (DeployedOn, EndedOn, Version) = (details.DeployedOn, details.EndedOn, details.Version.Length == 0 ? null : details.Version);
        (ConventionSignedOn, InProductionOn, Modules) = (details.ConventionSignedOn, details.InProductionOn, details.Modules.ToList());
    }

    public DeploymentDetails ToDetails(string product) => new(product, DeployedOn)
    {
        EndedOn = EndedOn,
        Version = Version ?? "",
        ConventionSignedOn = ConventionSignedOn,
        InProductionOn = InProductionOn,
        Modules = Modules,
    };
}
