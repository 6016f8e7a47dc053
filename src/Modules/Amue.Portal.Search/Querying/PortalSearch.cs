using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Search.Indexing;

namespace Amue.Portal.Search.Querying;

/// <summary>The product's one search: pages, suggestions and evaluation all ask it.</summary>
public sealed class PortalSearch
{
    private readonly IndexFile _file;
    private readonly IndexFollower _follower;
    private readonly HitReader _hits;
    private readonly SpaceCatalog _spaces;
    private readonly ContentTypeCatalog _types;

    internal PortalSearch(IndexFile file, IndexFollower follower, HitReader hits, SpaceCatalog spaces, ContentTypeCatalog types)
    {
        _file = file;
        _follower = follower;
        _hits = hits;
        _spaces = spaces;
        _types = types;
    }

    public async Task<SearchAnswer> FindAsync(SearchRequest request, Actor actor, CancellationToken cancellationToken)
    {
        var generation = await _follower.CatchUpAsync(cancellationToken);
        try
        {
            return await AnswerAsync(request, actor, cancellationToken);
        }
        catch (Exception failure) when (IndexFile.IsDamage(failure))
        {
            await _follower.MakeAgainAsync(generation, cancellationToken);
            return await AnswerAsync(request, actor, cancellationToken);
        }
    }

    private async Task<SearchAnswer> AnswerAsync(SearchRequest request, Actor actor, CancellationToken cancellationToken)
    {
        var spaces = await _spaces.CurrentAsync(cancellationToken);
        using var index = _file.Open();
        if (Question.Read(request.Text, index) is not { } question)
        {
            return new SearchAnswer([], IsEmptyQuestion: true);
        }

        var take = Math.Clamp(request.Take, 1, SearchRequest.MostRows);
        var matches = IndexQuery.Run(index, question, request, actor, IndexQuery.NotOffered(spaces, _types));
        // Twice as many as are shown: some may no longer be readable.
        var found = Ranking.Items(matches).Take(take * 2).ToList();
        return new SearchAnswer(await _hits.ReadAsync(found, question, actor, spaces, take, cancellationToken), IsEmptyQuestion: false);
    }
}
