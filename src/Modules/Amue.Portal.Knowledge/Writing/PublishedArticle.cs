namespace Amue.Portal.Knowledge.Writing;

public sealed record PublishedArticle(Guid Id, string Slug, PublicationChange Change);
