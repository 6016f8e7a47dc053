using System.Linq.Expressions;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Platform.Content;

/// <summary>The one rule of visibility as SQL (architecture.md, idea 2): a level in a space, or a shared token.</summary>
internal static class VisibilityRule
{
    public static Expression<Func<ContentItem, bool>> For(PortalDb db, Actor actor, DateTime now)
    {
        var level = actor.DefaultLevel;
        var tokens = actor.Tokens;
        var communitySpaces = actor.SpacesAtLeast(VisibilityLevel.Community);
        var memberSpaces = actor.SpacesAtLeast(VisibilityLevel.Space);
        // The OFFSET keeps PostgreSQL from hashing all of the actor's rows for each query.
        var zero = 0;
        var audience = db.Set<ContentAudience>();
        var placements = db.Set<ContentPlacement>();
        return i => i.Visibility <= level
            || (i.Visibility == VisibilityLevel.Community && placements.Any(p => p.ContentId == i.Id && communitySpaces.Contains(p.SpaceId)))
            || (i.Visibility == VisibilityLevel.Space && placements.Any(p => p.ContentId == i.Id && memberSpaces.Contains(p.SpaceId)))
            || audience.Where(a => a.ContentId == i.Id && tokens.Contains(a.Token) && (a.ExpiresAt == null || a.ExpiresAt > now))
                .OrderBy(a => a.Token).Skip(zero).Any();
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

    private sealed class Replacement(ParameterExpression from, Expression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : base.VisitParameter(node);
    }
}
