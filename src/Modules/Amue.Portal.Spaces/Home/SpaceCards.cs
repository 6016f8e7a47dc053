using Amue.Portal.Platform.Spaces;

namespace Amue.Portal.Spaces.Home;

/// <summary>Spaces to enter from the home page.</summary>
/// <param name="AreMine">Those the reader belongs to, rather than all those of products.</param>
public sealed record SpaceCards(bool AreMine, IReadOnlyList<SpaceEntry> Spaces);
