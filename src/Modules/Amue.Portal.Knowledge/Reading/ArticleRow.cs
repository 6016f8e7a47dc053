using Amue.Portal.Platform.Content;

namespace Amue.Portal.Knowledge.Reading;

/// <param name="Validity">Null for an article that holds for every version.</param>
internal sealed record ArticleRow(ListedContent Content, ArticleValidity? Validity);
