namespace Amue.Portal.Knowledge.Reading;

/// <param name="Space">Its home's title.</param>
internal sealed record RelatedArticle(string Title, string Address, string Space);
