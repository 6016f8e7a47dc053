using System.Linq.Expressions;

namespace Amue.Portal.Knowledge.Merging;

/// <summary>Puts together two people's changes of one draft: its text by lines, the rest field by field.</summary>
internal static class DraftMerge
{
    /// <returns>What to save, and the fields of which somebody must choose.</returns>
    public static MergedDraft Of(DraftText origin, DraftText mine, DraftText theirs)
    {
        var conflicts = new List<string>();
        var body = ThreeWayMerge.Of(origin.Body, mine.Body, theirs.Body);
        if (body.Conflicts > 0)
        {
            conflicts.Add(nameof(DraftText.Body));
        }

        var (o, m, t) = (origin.Settings, mine.Settings, theirs.Settings);
        var settings = new ArticleSettings
        {
            Kind = Pick(s => s.Kind),
            Language = Pick(s => s.Language),
            Visibility = Pick(s => s.Visibility),
            Tags = PickList(s => s.Tags),
            Placements = PickList(s => s.Placements),
            ProductId = Pick(s => s.ProductId),
            FromVersion = Pick(s => s.FromVersion),
            ToVersion = Pick(s => s.ToVersion),
            ReviewOn = Pick(s => s.ReviewOn),
            OwnerId = Pick(s => s.OwnerId),
            HelpCodes = PickList(s => s.HelpCodes),
        };
        var title = Choose(origin.Title, mine.Title, theirs.Title, string.Equals, nameof(DraftText.Title), conflicts);
        return new MergedDraft(new DraftText(title, body.Text, settings), conflicts);

        T Pick<T>(Expression<Func<ArticleSettings, T>> field)
        {
            var read = field.Compile();
            return Choose(read(o), read(m), read(t), EqualityComparer<T>.Default.Equals, NameOf(field.Body), conflicts);
        }

        IReadOnlyList<T> PickList<T>(Expression<Func<ArticleSettings, IReadOnlyList<T>>> field)
        {
            var read = field.Compile();
            return Choose(read(o), read(m), read(t), (a, b) => a.SequenceEqual(b), NameOf(field.Body), conflicts);
        }
    }

    // What is being saved stands where both changed a field: its writer sees the page again, with the other value named.
    private static T Choose<T>(T origin, T mine, T theirs, Func<T, T, bool> same, string name, List<string> conflicts)
    {
        if (same(mine, origin))
        {
            return theirs;
        }

        if (!same(theirs, origin) && !same(theirs, mine))
        {
            conflicts.Add(name);
        }

        return mine;
    }

    private static string NameOf(Expression field) => ((MemberExpression)field).Member.Name;
}
