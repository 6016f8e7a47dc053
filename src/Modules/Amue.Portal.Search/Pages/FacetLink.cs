namespace Amue.Portal.Search.Pages;

/// <param name="Address">Chooses it, or gives it up when it is chosen.</param>
internal sealed record FacetLink(string Label, int Items, string Address, bool IsChosen);
