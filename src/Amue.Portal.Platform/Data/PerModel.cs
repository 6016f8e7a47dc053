using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Amue.Portal.Platform.Data;

/// <summary>A compiled query belongs to one model, and a process that opens both kinds of database, as the tests do, has two.</summary>
public sealed class PerModel<TQuery>(Func<TQuery> compile)
    where TQuery : class
{
    private readonly ConditionalWeakTable<IModel, TQuery> _compiled = [];

    public TQuery In(PortalDb db) => _compiled.GetValue(db.Model, _ => compile());
}
