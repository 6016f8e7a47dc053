using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Platform.Text;
using Amue.Portal.Search.Memory;
using Amue.Portal.Search.Querying;

namespace Amue.Portal.Search.Tests.Querying;

public sealed class LookingAtTheBestOnly : IDisposable
{
    private const int Words = 300;
    private static readonly DateTime Now = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    private readonly Random _random = new(7);
    private readonly TermIndex _index = new();

    public LookingAtTheBestOnly()
    {
        for (var item = 0; item < 4_000; item++)
        {
            var passages = Enumerable.Range(0, _random.Next(1, 12)).Select(_ => new IndexedPassage(0, PartId: null, PartTokens: null, Terms(_random.Next(20, 120)))).ToList();
            _index.Add(Item(Guid.NewGuid()), Terms(4), [], passages);
        }
    }

    public void Dispose() => _index.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(12)]
    public void finds_what_looking_at_all_finds_first(int words)
    {
        for (var question = 0; question < 40; question++)
        {
            var asked = Ask(words);

            var (best, all) = (Scores(asked, onlyBest: true), Scores(asked, onlyBest: false));

            Assert.Equal(all, best);
        }
    }

    [Fact]
    public void finds_enough_items_though_the_best_passages_are_all_of_one()
    {
        var long_ = Enumerable.Range(0, 2_000).Select(_ => new IndexedPassage(0, PartId: null, PartTokens: null, ["rare", "rare", "rare"])).ToList();
        _index.Add(Item(Guid.NewGuid()), [], [], long_);
        for (var item = 0; item < 80; item++)
        {
            _index.Add(Item(Guid.NewGuid()), [], [], [new IndexedPassage(0, PartId: null, PartTokens: null, ["rare", .. Terms(200)])]);
        }

        var found = Run(Of(["rare"]), onlyBest: true).First;

        Assert.Equal((60, 60), (found.Count, found.Select(f => f.Item).Distinct().Count()));
    }

    private List<double> Scores(Question question, bool onlyBest) => Run(question, onlyBest).First.Select(f => f.Explanation.Passage).Order().ToList();

    private Matches Run(Question question, bool onlyBest)
    {
        var rights = new ReaderRights(Actor.System("a test asks"), new SpaceDirectory([]), new ContentTypeCatalog([]), Now);
        using var work = new Workspace(_index, rights);
        return Matching.Run(_index, question, new SearchRequest("") { OnlyBest = onlyBest, Take = 6 }, authors: null, work, Now);
    }

    private Question Ask(int words) => Of(Terms(words).Distinct());

    private Question Of(IEnumerable<string> words)
    {
        var terms = words.Where(w => _index.TryFind(w, out _)).Select(Term).ToList();
        return new Question
        {
            Words = "",
            Terms = terms,
            Weight = terms.Sum(t => t.Weight),
            Pairs = [],
            Phrases = [],
            Excluded = [],
            Highlights = new HashSet<string>(),
            DidYouMean = null,
        };
    }

    private QueryTerm Term(string word)
    {
        Assert.True(_index.TryFind(word, out var term));
        return new QueryTerm([(term, 1)], _index.Weight(term));
    }

    /// <summary>As in a language: a few words everywhere, most of them hardly anywhere.</summary>
    private List<string> Terms(int count) => Enumerable.Range(0, count).Select(_ => $"w{(int)(Words * Math.Pow(_random.NextDouble(), 3))}").ToList();

    private static IndexedItem Item(Guid id) => new(
        id, "article", Guid.Empty, VisibilityLevel.Public, 1, TextLanguage.French, "Titre", "published",
        EstablishmentId: null, ProductId: null, DateTime.UnixEpoch, [], [], []);
}
