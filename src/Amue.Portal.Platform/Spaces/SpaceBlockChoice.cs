namespace Amue.Portal.Platform.Spaces;

/// <summary>One block of a space's home page as its manager wants it; the list's order is the page's.</summary>
/// <param name="Block">The block's view component.</param>
public sealed record SpaceBlockChoice(string Block, bool IsHidden = false);
