namespace Amue.Portal.Search.Pages;

/// <param name="Title">What the choices are about, in the reader's language.</param>
internal sealed record FacetGroup(string Title, IReadOnlyList<FacetLink> Links);
