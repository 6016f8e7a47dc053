using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Search.Indexing;
using Amue.Portal.Search.Memory;
using Amue.Portal.Search.Synonyms;

namespace Amue.Portal.Search.Querying;

/// <summary>The product's one search: pages, suggestions and evaluation all ask it.</summary>
public sealed class PortalSearch
{
    private const int MostCompletions = 8;

    /// <summary>How many more than are shown are read at first: hardly ever is one of them no longer to be shown.</summary>
    private const int Spare = 2;

    private readonly IndexFile _file;
    private readonly IndexFollower _follower;
    private readonly HitReader _hits;
    private readonly SpaceCatalog _spaces;
    private readonly StampReader _stamps;
    private readonly ContentTypeCatalog _types;
    private readonly SearchFields _fields;
    private readonly SynonymShelf _synonyms;
    private readonly AuthorNames _authors;
    private readonly TimeProvider _time;

    internal PortalSearch(IndexFile file, IndexFollower follower, HitReader hits, SpaceCatalog spaces, StampReader stamps, ContentTypeCatalog types, SearchFields fields, SynonymShelf synonyms, AuthorNames authors, TimeProvider time)
    {
        _file = file;
        _follower = follower;
        _hits = hits;
        _spaces = spaces;
        _stamps = stamps;
        _types = types;
        _fields = fields;
        _synonyms = synonyms;
        _authors = authors;
        _time = time;
    }

    public async Task<SearchAnswer> FindAsync(SearchRequest request, Actor actor, CancellationToken cancellationToken)
    {
        using var measured = SearchMeasures.Measure();
        return await FromSoundIndexAsync(index => AnswerAsync(index, request, actor, cancellationToken), cancellationToken);
    }

    /// <summary>Words that complete the last one of a text, the commonest first; each stands in something that the actor may read.</summary>
    public Task<IReadOnlyList<string>> CompleteAsync(string text, Actor actor, CancellationToken cancellationToken) =>
        FromSoundIndexAsync(index => CompletionsAsync(index, text, actor, cancellationToken), cancellationToken);

    private async Task<T> FromSoundIndexAsync<T>(Func<CurrentIndex, Task<T>> ask, CancellationToken cancellationToken)
    {
        var current = await _follower.CatchUpAsync(cancellationToken);
        try
        {
            return await ask(current);
        }
        catch (Exception failure) when (IndexFile.IsDamage(failure))
        {
            return await ask(await _follower.MakeAgainAsync(current, cancellationToken));
        }
    }

    private async Task<SearchAnswer> AnswerAsync(CurrentIndex current, SearchRequest request, Actor actor, CancellationToken cancellationToken)
    {
        var spaces = await _spaces.CurrentAsync(_stamps, cancellationToken);
        var (syntax, narrowed) = await NarrowAsync(Bounded(request), spaces, cancellationToken);
        request = narrowed;
        var synonyms = await _synonyms.OfAsync(request.SpaceId, request.Trial, cancellationToken);
        var authors = request.Author is { } name ? await _authors.OfAsync(name, current.Index, actor, cancellationToken) : null;
        Question? question;
        Matches matches;
        List<ScoredItem> shown;
        List<FoundPassage> found;
        var index = current.Index;
        index.Lock.EnterReadLock();
        try
        {
            using var work = new Workspace(index, Rights(actor, spaces));
            using var texts = _file.Texts();
            question = new QuestionReader(index, new ReadableWords(index, work, texts), synonyms).Read(syntax, request.IsBeingTyped);
            if (question is null)
            {
                return new SearchAnswer([], IsEmptyQuestion: true) { IsPartial = current.IsPartial };
            }

            matches = Matching.Run(index, question, request, authors, work, _time.GetUtcNow().UtcDateTime);
            shown = matches.First.Skip(request.Skip).Take(request.Take * 2).ToList();
            found = Found(index, shown.Take(request.Take + Spare), texts);
        }
        finally
        {
            index.Lock.ExitReadLock();
        }

        var hits = await _hits.ReadAsync(found, question, actor, spaces, request.Take, cancellationToken);
        if (hits.Count < request.Take && shown.Count > request.Take + Spare)
        {
            // Several were narrowed, withdrawn or rewritten since the index heard.
            found = FoundLater(index, shown.Skip(request.Take + Spare));
            hits.AddRange(await _hits.ReadAsync(found, question, actor, spaces, request.Take - hits.Count, cancellationToken));
        }

        // Within what is shown: a page further nothing is missing, nothing comes twice.
        if (request.Order == SearchOrder.Relevance)
        {
            hits = hits.OrderBy(h => h.Misfit is not null).ToList();
        }

        return new SearchAnswer(hits, IsEmptyQuestion: false)
        {
            Total = matches.Total,
            Facets = matches.Facets,
            DidYouMean = question.DidYouMean,
            SpaceId = request.SpaceId,
            IsPartial = current.IsPartial,
        };
    }

    private async Task<(QuestionSyntax Syntax, SearchRequest Request)> NarrowAsync(SearchRequest request, SpaceDirectory spaces, CancellationToken cancellationToken)
    {
        var syntax = QuestionSyntax.Read(request.Text, SearchFields.Names);
        foreach (var (field, value) in syntax.Fields)
        {
            var narrowed = await _fields.NarrowAsync(request, field, value, spaces, cancellationToken);
            request = narrowed ?? request;
            if (narrowed is null)
            {
                // What names nothing was not meant as a field.
                syntax = syntax with { Words = $"{syntax.Words} {field} {value}" };
            }
        }

        return (syntax, request);
    }

    private async Task<IReadOnlyList<string>> CompletionsAsync(CurrentIndex current, string text, Actor actor, CancellationToken cancellationToken)
    {
        var start = text.LastIndexOf(' ') + 1;
        var typed = Platform.Text.TextFolding.Fold(text[start..]);
        if (current.IsPartial || typed.Length is < 2 or > 40 || text.Length > SearchRequest.LongestText)
        {
            return [];
        }

        var spaces = await _spaces.CurrentAsync(_stamps, cancellationToken);
        var index = current.Index;
        index.Lock.EnterReadLock();
        try
        {
            using var work = new Workspace(index, Rights(actor, spaces));
            using var texts = _file.Texts();
            return new ReadableWords(index, work, texts).StartingWith(typed, MostCompletions).Select(word => text[..start] + word).ToList();
        }
        finally
        {
            index.Lock.ExitReadLock();
        }
    }

    private ReaderRights Rights(Actor actor, SpaceDirectory spaces) => new(actor, spaces, _types, _time.GetUtcNow().UtcDateTime);

    private static SearchRequest Bounded(SearchRequest request) => request with
    {
        Text = request.Text.Length <= SearchRequest.LongestText ? request.Text : request.Text[..SearchRequest.LongestText],
        Take = Math.Clamp(request.Take, 1, SearchRequest.MostRows),
        Skip = Math.Clamp(request.Skip, 0, SearchRequest.MostResults),
    };

    private List<FoundPassage> FoundLater(TermIndex index, IEnumerable<ScoredItem> matches)
    {
        index.Lock.EnterReadLock();
        try
        {
            using var texts = _file.Texts();
            return Found(index, matches, texts);
        }
        finally
        {
            index.Lock.ExitReadLock();
        }
    }

    private static List<FoundPassage> Found(TermIndex index, IEnumerable<ScoredItem> matches, PassageTexts texts)
    {
        var found = new List<FoundPassage>();
        foreach (var match in matches)
        {
            var (item, firstPassage) = (index.Item(match.Item).Item, index.Item(match.Item).FirstPassage);
            var part = index.PartOf(match.Passage);
            var text = texts.Of(index.RowOf(match.Passage), item.ContentId, part);
            // A wording that somebody added is looked for and never shown: the item's own beginning is.
            text = text is "" && part is null ? texts.Of(index.RowOf(firstPassage), item.ContentId, partId: null) ?? "" : text;
            if (text is not null)
            {
                found.Add(new FoundPassage(item.ContentId, part, item.Revision, text, match.Explanation));
            }
        }

        return found;
    }
}
