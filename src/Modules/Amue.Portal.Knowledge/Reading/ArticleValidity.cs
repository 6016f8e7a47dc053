namespace Amue.Portal.Knowledge.Reading;

/// <summary>For which versions of a product an article holds, and whether the reader's establishment has one of them.</summary>
/// <param name="Product">Its name.</param>
/// <param name="Own">The version that the reader's establishment has; null when it is not known.</param>
/// <param name="HoldsForOwn">True also when nothing says that it does not.</param>
internal sealed record ArticleValidity(string Product, VersionRange Range, string? Own, bool HoldsForOwn);
