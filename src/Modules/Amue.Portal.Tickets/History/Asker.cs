using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Time;
using Amue.Portal.Referential.Products;

namespace Amue.Portal.Tickets.History;

/// <summary>Somebody who may have made requests in the past.</summary>
/// <param name="Hours">Of the correspondents of the establishment.</param>
internal sealed record Asker(Actor Actor, string Establishment, BusinessCalendar Hours, IReadOnlyList<AskedProduct> Products);

/// <param name="ReachesAmue">Level 1 can transmit, and somebody is at level 2.</param>
/// <param name="IsCorrespondent">The asker holds level 1 themselves: they ask AMUE.</param>
internal sealed record AskedProduct(ProductEntry Product, bool ReachesAmue, bool IsCorrespondent)
{
    public bool Suits(Story story) => story.Product == Product.Key && (story.SolvedAt == SupportLevel.N1 ? !IsCorrespondent : ReachesAmue);
}
