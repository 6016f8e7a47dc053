using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Security;

namespace Amue.Portal.Platform.Spaces;

/// <summary>One entry of a space's menu as its manager wants it; the list's order is the menu's.</summary>
/// <param name="Entry">A feature's entry by its label's resource key, or a local page by its path after the space's prefix.</param>
/// <param name="IsHidden">Left out of the menu; its address still answers.</param>
/// <param name="Label">Words in place of the feature's own; a local page needs them.</param>
/// <param name="Level">Who may read the local page: others do not see its name.</param>
public sealed record SpaceMenuChoice(string Entry, bool IsHidden = false, LocalizedText? Label = null, VisibilityLevel Level = VisibilityLevel.Public)
{
    public bool IsLocalPage => Entry.StartsWith('/');
}
