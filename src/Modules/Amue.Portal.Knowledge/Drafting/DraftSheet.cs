using Amue.Portal.Knowledge.Files;
using Amue.Portal.Knowledge.Reviewing;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Referential.Products;

namespace Amue.Portal.Knowledge.Drafting;

/// <param name="Draft">As it is saved.</param>
/// <param name="Comments">Oldest first.</param>
/// <param name="Live">The text that readers see; null for a new article.</param>
/// <param name="Allowed">What this reader may do to it now.</param>
/// <param name="Products">Whose versions may be named.</param>
/// <param name="OtherSpaces">Where it may be listed too.</param>
/// <param name="Owners">Who may answer for it.</param>
/// <param name="Names">Of everybody in it.</param>
/// <param name="Files">Its own, and those of the article that it changes.</param>
internal sealed record DraftSheet(
    ArticleDraft Draft,
    IReadOnlyList<ReviewComment> Comments,
    LiveText? Live,
    IReadOnlySet<DraftAction> Allowed,
    IReadOnlyList<ProductEntry> Products,
    IReadOnlyList<SpaceEntry> OtherSpaces,
    IReadOnlyDictionary<Guid, string> Owners,
    IReadOnlyDictionary<Guid, PersonName> Names,
    IReadOnlyList<AttachedFile> Files)
{
    public bool May(DraftAction action) => Allowed.Contains(action);

    public string? NameOf(Guid? account) => account is { } id ? Names.GetValueOrDefault(id)?.Name : null;
}
