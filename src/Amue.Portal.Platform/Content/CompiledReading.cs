using System.Linq.Expressions;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Platform.Content;

/// <summary>
/// A query over what a reader may read that is translated once and not looked up at each call: for pages that many ask for. Opened by
/// <see cref="Readable{T}.VisibleTo{TArgument, TResult}"/>.
/// </summary>
/// <param name="query">From the items that are readable, and one argument.</param>
public sealed class CompiledReading<TArgument, TResult>(Expression<Func<IQueryable<ContentItem>, TArgument, IQueryable<TResult>>> query)
{
    private readonly PerModel<Compiled> _compiled = new(() => Compile(query));

    private delegate IAsyncEnumerable<TResult> Compiled(PortalDb db, ReaderMarks reader, TArgument argument);

    internal IAsyncEnumerable<TResult> Run(PortalDb db, Actor actor, DateTime now, TArgument argument) => _compiled.In(db)(db, ReaderMarks.Of(actor, now), argument);

    private static Compiled Compile(Expression<Func<IQueryable<ContentItem>, TArgument, IQueryable<TResult>>> query)
    {
        var db = Expression.Parameter(typeof(PortalDb), "db");
        var marks = typeof(ReaderMarks).GetConstructors()[0].GetParameters().Select(p => Expression.Parameter(p.ParameterType, p.Name)).ToArray();
        var items = Expression.Call(db, nameof(DbContext.Set), [typeof(ContentItem)]);
        var rule = VisibilityRule.For(db, mark => Array.Find(marks, m => m.Name == mark)!);
        var readable = Expression.Call(typeof(Queryable), nameof(Queryable.Where), [typeof(ContentItem)], items, Expression.Quote(rule));
        var body = new VisibilityRule.Replacement(query.Parameters[0], readable).Visit(query.Body);
        var compiled = EF.CompileAsyncQuery(
            Expression.Lambda<Func<PortalDb, VisibilityLevel, string[], Guid[], Guid[], DateTime, int, TArgument, IQueryable<TResult>>>(body, [db, .. marks, query.Parameters[1]]));
        return (context, reader, argument) =>
            compiled(context, reader.Level, reader.Tokens, reader.CommunitySpaces, reader.MemberSpaces, reader.Now, reader.None, argument);
    }
}
