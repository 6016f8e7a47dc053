using System.Linq.Expressions;
using Amue.Portal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Platform.Content;

/// <summary>
/// A query over a readable set, asked for the system, that is translated once and not looked up at each call: for pages that many ask for.
/// Opened by <see cref="Readable{T}.AsSystem{TArgument, TResult}"/>.
/// </summary>
/// <param name="query">From the rows, and one argument.</param>
public sealed class CompiledRows<T, TArgument, TResult>(Expression<Func<IQueryable<T>, TArgument, IQueryable<TResult>>> query)
    where T : class
{
    private readonly PerModel<Func<PortalDb, TArgument, IAsyncEnumerable<TResult>>> _compiled = new(() => Compile(query));

    internal IAsyncEnumerable<TResult> Run(PortalDb db, TArgument argument) => _compiled.In(db)(db, argument);

    private static Func<PortalDb, TArgument, IAsyncEnumerable<TResult>> Compile(Expression<Func<IQueryable<T>, TArgument, IQueryable<TResult>>> query)
    {
        var db = Expression.Parameter(typeof(PortalDb), "db");
        var rows = Expression.Call(db, nameof(DbContext.Set), [typeof(T)]);
        var body = new VisibilityRule.Replacement(query.Parameters[0], rows).Visit(query.Body);
        return EF.CompileAsyncQuery(Expression.Lambda<Func<PortalDb, TArgument, IQueryable<TResult>>>(body, db, query.Parameters[1]));
    }
}
