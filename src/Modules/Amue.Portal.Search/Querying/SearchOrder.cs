namespace Amue.Portal.Search.Querying;

public enum SearchOrder
{
    Relevance,
    Newest,
    Oldest,
}
