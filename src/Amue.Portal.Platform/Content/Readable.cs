using System.Linq.Expressions;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;

namespace Amue.Portal.Platform.Content;

/// <summary>A readable set: it opens only for an actor, or for the system with a reason.</summary>
public sealed class Readable<T>(PortalDb db, TimeProvider time)
    where T : class
{
    public IQueryable<T> VisibleTo(Actor actor)
    {
        if (actor.IsSystem)
        {
            return db.Set<T>();
        }

        var rule = VisibilityRule.For(db, actor, time.GetUtcNow().UtcDateTime);
        return typeof(T) == typeof(ContentItem)
            ? (IQueryable<T>)db.Set<ContentItem>().Where(rule)
            : db.Set<T>().Where(VisibilityRule.Through(ItemOf(), rule));
    }

    /// <summary>The items that an actor may read, by a query that is translated once.</summary>
    public IAsyncEnumerable<TResult> VisibleTo<TArgument, TResult>(Actor actor, CompiledReading<TArgument, TResult> query, TArgument argument) =>
        query.Run(db, actor, time.GetUtcNow().UtcDateTime, argument);

    /// <param name="reason">Why no person's rights apply here: read by whoever reviews the code.</param>
    public IQueryable<T> AsSystem(string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return db.Set<T>();
    }

    /// <summary>The same by a query that is translated once.</summary>
    public IAsyncEnumerable<TResult> AsSystem<TArgument, TResult>(string reason, CompiledRows<T, TArgument, TResult> query, TArgument argument)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return query.Run(db, argument);
    }

    public void Add(T row) => db.Set<T>().Add(row);

    private static Expression<Func<T, ContentItem>> ItemOf()
    {
        var row = Expression.Parameter(typeof(T), "row");
        return Expression.Lambda<Func<T, ContentItem>>(Expression.Property(row, nameof(IContentRow.Item)), row);
    }
}
