using System.Linq.Expressions;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;

namespace Amue.Portal.Platform.Content;

/// <summary>The one rule of visibility as SQL (architecture.md, idea 2): a level in a space, or a shared token.</summary>
internal static class VisibilityRule
{
    // Written once: the values of a reader stand in for the parameters, or the parameters of a compiled query do.
    // The OFFSET keeps PostgreSQL from hashing all of the actor's rows for each query.
    private static readonly Expression<Func<PortalDb, ReaderMarks, ContentItem, bool>> Rule = (db, reader, i) =>
        i.Visibility <= reader.Level
        || (i.Visibility == VisibilityLevel.Community && db.Set<ContentPlacement>().Any(p => p.ContentId == i.Id && reader.CommunitySpaces.Contains(p.SpaceId)))
        || (i.Visibility == VisibilityLevel.Space && db.Set<ContentPlacement>().Any(p => p.ContentId == i.Id && reader.MemberSpaces.Contains(p.SpaceId)))
        || db.Set<ContentAudience>().Where(a => a.ContentId == i.Id && reader.Tokens.Contains(a.Token) && (a.ExpiresAt == null || a.ExpiresAt > reader.Now))
            .OrderBy(a => a.Token).Skip(reader.None).Any();

    public static Expression<Func<ContentItem, bool>> For(PortalDb db, Actor actor, DateTime now)
    {
        var reader = Expression.Constant(ReaderMarks.Of(actor, now));
        return For(Expression.Constant(db), mark => Expression.Property(reader, mark));
    }

    /// <param name="db">The context that the query is asked of.</param>
    /// <param name="mark">What stands for one of the reader's <see cref="ReaderMarks"/>.</param>
    public static Expression<Func<ContentItem, bool>> For(Expression db, Func<string, Expression> mark)
    {
        var body = new Marked(Rule.Parameters[1], mark).Visit(Rule.Body);
        return Expression.Lambda<Func<ContentItem, bool>>(new Replacement(Rule.Parameters[0], db).Visit(body), Rule.Parameters[2]);
    }

    /// <summary>A restricted part needs one of its own tokens as well.</summary>
    public static Expression<Func<ContentPart, bool>> ForParts(PortalDb db, Actor actor)
    {
        var tokens = actor.Tokens;
        var audience = db.Set<PartAudience>();
        return p => !p.IsRestricted || audience.Any(a => a.PartId == p.Id && tokens.Contains(a.Token));
    }

    /// <summary>The same rule on a row that leads to its item.</summary>
    public static Expression<Func<T, bool>> Through<T>(Expression<Func<T, ContentItem>> item, Expression<Func<ContentItem, bool>> rule)
    {
        var body = new Replacement(rule.Parameters[0], item.Body).Visit(rule.Body);
        return Expression.Lambda<Func<T, bool>>(body, item.Parameters);
    }

    internal sealed class Replacement(ParameterExpression from, Expression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : base.VisitParameter(node);
    }

    private sealed class Marked(ParameterExpression reader, Func<string, Expression> mark) : ExpressionVisitor
    {
        protected override Expression VisitMember(MemberExpression node) => node.Expression == reader ? mark(node.Member.Name) : base.VisitMember(node);
    }
}
