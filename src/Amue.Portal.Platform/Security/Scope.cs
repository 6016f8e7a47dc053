namespace Amue.Portal.Platform.Security;

/// <summary>
/// Where a right is held, or where a thing lives: any combination of a space, an establishment and a product.
/// A grant with none of them is portal-wide; a correspondent's holds an establishment and a product together.
/// </summary>
public readonly record struct Scope(Guid? SpaceId = null, Guid? EstablishmentId = null, Guid? ProductId = null)
{
    public static Scope Portal => default;

    /// <summary>A grant covers a thing when each part it names is the thing's own.</summary>
    public bool Covers(Scope thing) =>
        (SpaceId is null || SpaceId == thing.SpaceId)
        && (EstablishmentId is null || EstablishmentId == thing.EstablishmentId)
        && (ProductId is null || ProductId == thing.ProductId);
}
