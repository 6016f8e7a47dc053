using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Platform.Text;
using Amue.Portal.Search.Querying;

namespace Amue.Portal.Search.Reports;

/// <summary>
/// What a ring of synonyms would change, before it is saved: the questions of the last thirty days that hold one of its words,
/// asked again with it and without, as this reader finds.
/// </summary>
internal sealed class ShowEffect(ReadQuestions questions, PortalSearch search)
{
    private const int MostQuestions = 40;

    public async Task<Outcome<SynonymEffect>> ExecuteAsync(string? spaceKey, IReadOnlyList<string> words, Actor actor, SpaceDirectory spaces, CancellationToken cancellationToken)
    {
        if (!actor.May(SearchPermissions.Manage))
        {
            return Refusal.NotPermitted;
        }

        var space = string.IsNullOrEmpty(spaceKey) ? null : spaces.Find(spaceKey);
        if (space is null && !string.IsNullOrEmpty(spaceKey))
        {
            return Refusal.InvalidField("Space", "search.synonyms.noSpace", spaceKey);
        }

        var terms = words.SelectMany(w => TextAnalyzer.Terms(w, TextLanguage.French)).ToHashSet(StringComparer.Ordinal);
        var asked = await questions.HoldingAsync(terms, MostQuestions, actor, spaces, cancellationToken);
        var changed = new List<ChangedQuestion>();
        foreach (var group in asked)
        {
            var request = new SearchRequest(group.Text) { SpaceId = space?.Id, Take = 1 };
            var before = await search.FindAsync(request, actor, cancellationToken);
            var after = await search.FindAsync(request with { Trial = words }, actor, cancellationToken);
            if (before.Total != after.Total || TitleOf(before) != TitleOf(after))
            {
                changed.Add(new ChangedQuestion(group, before.Total, after.Total, TitleOf(before), TitleOf(after)));
            }
        }

        return new SynonymEffect(words, asked.Count, changed);
    }

    private static string? TitleOf(SearchAnswer answer) => answer.Hits.Count == 0 ? null : string.Concat(answer.Hits[0].Title.Select(s => s.Text));
}
